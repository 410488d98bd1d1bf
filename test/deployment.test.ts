/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..");
const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
const chapter = /^## Deploy.*?(?=^## )/ms.exec(readme)?.[0] ?? "";
/** What stands indented by four, as it is to be copied. */
const blocks = [...chapter.matchAll(/(?:^ {4}.*\n(?:\n(?= {4}))?)+/gm)].map(([block]) => block.replace(/^ {4}/gm, ""));

function blockWith(words: string): string {
  const [block, ...others] = blocks.filter((each) => each.includes(words));
  if (block === undefined || others.length > 0) throw new Error(`expected exactly one block with ${words}`);
  return block;
}

describe("the chapter on deployment", () => {
  // office-js#3970: without the first no function is registered on the web.
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" };

  it("has headers for nginx", () => {
    const lines = [...blockWith("location /").matchAll(/add_header (\S+) "(.*)" always;/g)];
    expect(Object.fromEntries(lines.map(([, name, value]) => [name, value]))).toEqual(headers);
  });

  it("has headers for IIS", () => {
    const config = new DOMParser().parseFromString(blockWith("<configuration>"), "text/xml");
    const added = [...config.querySelectorAll("httpProtocol > customHeaders > add")];
    expect(Object.fromEntries(added.map((add) => [add.getAttribute("name"), add.getAttribute("value")]))).toEqual(
      headers,
    );
    expect(config.querySelector("mimeMap")?.getAttribute("fileExtension")).toBe(".json");
  });

  it("has headers for Azure Static Web Apps", () => {
    expect(JSON.parse(blockWith("globalHeaders"))).toEqual({ globalHeaders: headers });
  });

  it("lets every host frame the pane that office.js knows in the two clouds", () => {
    const officeJs = readFileSync(
      path.join(ROOT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js"),
      "utf8",
    );
    const list = /OfficeOnlineDomainList = \[(.*?)\]/s.exec(officeJs)?.[1] ?? "";
    // The others are of governments, tests, and Germany's cloud, which Microsoft has closed.
    const known = [...list.matchAll(/"(.*?)"/g)].map(([, host = ""]) => host);
    const ours = known.filter((host) => /officeapps\.live\.com|\.cn$/.test(host));
    const allowed = blockWith("frame-ancestors");
    expect(ours).toEqual(["*.officeapps.live.com", "*.partner.officewebapps.cn"]);
    // office-js#3342, office-js-docs-pr#4911
    for (const host of [...ours, "*.sharepoint.com", "onedrive.live.com", "excel.cloud.microsoft", "*.sharepoint.cn"])
      expect(allowed.split(/\s+/)).toContain(host);
  });

  it("names the build's settings", () => {
    expect(blockWith("ADDIN_URL")).toContain("ADDIN_CLOUD=china");
  });
});
