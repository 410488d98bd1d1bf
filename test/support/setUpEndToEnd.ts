import { closeBrowsers } from "./openWorkbench";

// A cold start compiles the grid, and calculation in the browser takes its time.
jest.setTimeout(120_000);

afterAll(closeBrowsers);
