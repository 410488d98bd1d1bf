/** @jest-environment jsdom */
import { readManifest } from "../../src/workbench/page/readManifest";

const manifest = (point: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <DisplayName DefaultValue="Name"><Override Locale="zh-CN" Value="名称" /></DisplayName>
  <Requirements><Sets DefaultMinVersion="1.1"><Set Name="SharedRuntime" /><Set Name="ExcelApi" MinVersion="1.9" /></Sets></Requirements>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    ${point}
    <Resources>
      <bt:Urls>
        <bt:Url id="Pane" DefaultValue="https://example.com/pane.html?x=1" />
        <bt:Url id="Metadata" DefaultValue="https://example.com/f.json">
          <bt:Override Locale="zh-CN" Value="https://example.com/f.zh-CN.json" />
        </bt:Url>
      </bt:Urls>
      <bt:ShortStrings><bt:String id="Namespace" DefaultValue="KPI" /></bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const POINT = `<ExtensionPoint xsi:type="CustomFunctions">
  <Page><SourceLocation resid="Pane" /></Page>
  <Metadata><SourceLocation resid="Metadata" /></Metadata>
  <Namespace resid="Namespace" />
</ExtensionPoint>`;

describe("the manifest, as the host reads it", () => {
  it("gives the pane, the functions' metadata and what is required", () => {
    expect(readManifest(manifest(POINT), "en-US")).toEqual({
      id: "11111111-2222-3333-4444-555555555555",
      name: "Name",
      paneUrl: "https://example.com/pane.html?x=1",
      functionsMetadataUrl: "https://example.com/f.json",
      functionsNamespace: "KPI",
      requires: { SharedRuntime: "1.1", ExcelApi: "1.9" },
    });
  });

  it("takes the words and files of the language", () => {
    expect(readManifest(manifest(POINT), "zh-CN")).toMatchObject({
      name: "名称",
      functionsMetadataUrl: "https://example.com/f.zh-CN.json",
    });
  });

  it.each([
    ["without custom functions", manifest(""), "CustomFunctions"],
    ["with a missing resource", manifest(POINT.replace('resid="Pane"', 'resid="Gone"')), "Gone"],
    ["that is broken", "<OfficeApp>", "well-formed"],
  ])("refuses a manifest %s, saying what is wrong", (_case, xml, expected) => {
    expect(() => readManifest(xml, "en-US")).toThrow(expected);
  });
});
