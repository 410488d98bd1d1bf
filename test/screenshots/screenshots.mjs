import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";

/*
 * `npm run screenshots [-- --language zh-CN,en-US --theme light,dark,contrast --width 320,270 --part editing,weighing]`: a picture of
 * every screen of the pane, in test-results/screens/. In the end it says which screens were reached and which were not, what is
 * wider than the pane, and what axe finds fault with; it ends with 1 where there is any of it. With WORKBENCH_URL it uses a
 * workbench that is running.
 */
const here = import.meta.dirname;
const program = path.resolve(here, "../../.cache/screenshots/takeScreenshots.cjs");
buildSync({
  entryPoints: [path.join(here, "takeScreenshots.ts")],
  bundle: true,
  platform: "node",
  // Only packages stay outside, which find files of their own beside them.
  external: ["playwright-core"],
  loader: { ".html": "text" },
  outfile: program,
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
