/** Every sentence in Chinese. Its keys and facts are the catalogue that the other languages follow. */
export const zh = {
  cellEdit: () => "单元格正在编辑，没有写入。按 Enter 后重试",
  sheetProtected: ({ sheet }: { sheet: string }) => `工作表“${sheet}”受保护，没有写入。在“审阅”里撤消工作表保护后重试`,
  workbookProtected: () => "工作簿或其中的工作表受保护，没有写入。在“审阅”里撤消保护后重试",
  readOnly: () => "这个工作簿是只读的，没有写入。另存一份后重试",
  sheetGone: ({ sheet }: { sheet: string }) => `找不到工作表“${sheet}”，可能已改名或删除。请重新选择`,
  tableGone: ({ table }: { table: string }) => `找不到表“${table}”，可能已改名或删除。请重新选择`,
  nameGone: ({ name }: { name: string }) => `找不到名称“${name}”所指的区域，可能已删除`,
  itemGone: () => "要用的工作表、表或名称已经不在，可能已改名或删除。请刷新后重新选择",
  tooLarge: () => "一次读写的数据太多，Excel 没有接受。请选小一些的区域后重试",
  notSupported: () => "这个版本的 Excel 没有所需的功能，没有写入。请更新 Excel，或用网页版打开",
  excel: ({ message }: { message: string }) => `Excel 无法完成：${message}`,
  nothingInside: ({ address }: { address: string }) => `${address} 里没有数据：需要一行表头，下面每人一行`,
  onlyHeaders: ({ address }: { address: string }) => `${address} 只有表头，没有人员：表头下面每人一行`,
  severalAreas: () => "选中了几块不相连的区域。请只选一块连着的区域，第一行是表头",
  nothingMapped: () => "还没有任何计分指标对应到列，没有可计算的结果。请先为指标选列",
  leftover: ({ sheet, why }: { sheet: string; why: string }) => `${why}。工作表“${sheet}”只写了一部分，也无法撤回：请手动删除它`,
} as const;
