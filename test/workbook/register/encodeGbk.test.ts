import { encodeGbk } from "../../../src/workbook/register/encodeGbk";

describe("GBK", () => {
  it.each([
    // GB 2312-80 by its tables: 啊 is 1601, that is B0A1; 工号 2504 and 2637; the ideographic comma 0102.
    ["啊", [0xb0, 0xa1]],
    ["工号", [0xb9, 0xa4, 0xba, 0xc5]],
    ["、", [0xa1, 0xa2]],
    // Beyond GB 2312: 镕 is E946 in GBK; the euro sign is one byte.
    ["镕", [0xe9, 0x46]],
    ["€", [0x80]],
    ["CS002,4600.00\r\n", [...Buffer.from("CS002,4600.00\r\n", "ascii")]],
  ])("%s", (text, bytes) => expect([...(encodeGbk(text).bytes ?? [])]).toEqual(bytes));

  it("tells what it does not have, and writes nothing", () => {
    expect(encodeGbk("张😀三𠮷，😀")).toEqual({ bytes: null, lacking: ["😀", "𠮷"] });
  });

  it("is read back as it was", () => {
    const text = "周期,部门\r\n２０２６－０９,售前一组；“补录”未回复数，-450.00 α ж ①";
    const { bytes } = encodeGbk(text);
    expect(new TextDecoder("gbk").decode(bytes ?? undefined)).toBe(text);
  });
});
