import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

/** Makes a production build by the very command of the README, into a folder. @throws Error with what webpack says */
export function buildForProduction(
  folder: string,
  { args = [], settings = {} }: { args?: readonly string[]; settings?: Readonly<Record<string, string>> },
): void {
  const command = ["webpack", "--mode", "production", ...args, "--output-path", `"${folder}"`];
  const { status, stdout, stderr } = spawnSync("npx", command, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ADDIN_URL: undefined, ADDIN_CLOUD: undefined, ...settings },
    shell: true,
  });
  if (status !== 0) throw new Error(`the production build into ${folder} failed:\n${stdout}${stderr}`);
}
