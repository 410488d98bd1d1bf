// @ts-check
const { spawn } = require("node:child_process");

/*
 * `node test/support/runTogether.js lint typecheck` runs scripts of package.json at the same time, each on a core of its own. What
 * one says is printed whole when it ends, and it fails if one of them does, after all have had their say.
 */

/**
 * @param {string} script
 * @returns {Promise<boolean>} whether it passed
 */
function run(script) {
  return new Promise((resolve) => {
    const begun = Date.now();
    // A shell, because npm is a script on Windows.
    const child = spawn("npm", ["run", "--silent", script], { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.once("close", (code) => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      console.log(`${code === 0 ? "PASS" : "FAIL"} ${script} (${seconds} s)`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

void Promise.all(process.argv.slice(2).map(run)).then((passed) => {
  if (passed.includes(false)) process.exitCode = 1;
});
