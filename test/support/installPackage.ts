import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs a package of Debian's where that takes no questions, as root; whether it is there now. */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write(`Installing ${name} for the end-to-end tests …\n`);
  aptGet("update");
  return aptGet("install", "--yes", "--no-install-recommends", name);
}

function aptGet(...args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stderr } = spawnSync("apt-get", ["--quiet", ...args], { env: environment, encoding: "utf8" });
  if (status !== 0) process.stderr.write(`apt-get ${args.join(" ")}: ${stderr}\n`);
  return status === 0;
}
