/** What the screen of importing says, in Chinese: it loads with it. */
export const zh = {
  file: "选择文件",
  fileHint: "另一个工作簿（.xlsx、.xlsm），或从窗格导出的方案文件（.json）。先显示内容，确认后才写入。文件不会上传。",
  chooseFile: "选择文件…",
  reading: ({ percent }: { percent: number }) => `正在读取文件 ${percent}%`,
  paste: "或粘贴文本",
  pasteLabel: "导出的文本",
  look: "查看内容",
  preview: "这是文件里的方案，还没有写入。",
  workbookPreview: ({ sheet }: { sheet: string }) =>
    `这是那个工作簿的工作表“${sheet}”里的方案，还没有写入。带过来的是内容：公式按算好的值，备注和格式不带。`,
  ignores: ({ places, count }: { places: readonly string[]; count: number }) =>
    `文件里有 ${count} 处不认识的内容，不会写入：${places.slice(0, 5).join("；")}${count > 5 ? "…" : ""}`,
  unread: ({ places, count }: { places: readonly string[]; count: number }) =>
    `有 ${count} 个单元格读不懂，这些内容不带过来：${places.slice(0, 5).join("、")}${count > 5 ? "…" : ""}。可以先在那个工作簿里改好。`,
  uncomputed: ({ places, count }: { places: readonly string[]; count: number }) =>
    `有 ${count} 个公式没有存下结果，按空白处理：${places.slice(0, 5).join("、")}${count > 5 ? "…" : ""}。可以先在 Excel 里打开那个工作簿，保存一次。`,
  chooseTitle: "选择方案",
  which: ({ file, count }: { file: string; count: number }) => `“${file}”里有 ${count} 个方案，用哪一个？`,
  where: ({ sheet, version }: { sheet: string; version: string }) => `工作表 ${sheet} · 版本 ${version}`,
  otherWays: "其他办法",
  moveSheet:
    "要连同格式、公式和备注一起：两个工作簿都打开，右键方案工作表的标签，选“移动或复制”，选这个工作簿并勾选“建立副本”。过来后在列表里能看到它。",
};
