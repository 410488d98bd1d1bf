import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Shades of the icon's green; 80 is the colour itself, and white on it has a contrast of 6.3. */
const brand: BrandVariants = {
  10: "#021510",
  20: "#06241e",
  30: "#08332b",
  40: "#0a4036",
  50: "#0b4c41",
  60: "#0c574a",
  70: "#0d6253",
  80: "#0f6c5c",
  90: "#247e6d",
  100: "#38907f",
  110: "#4ca291",
  120: "#62b4a3",
  130: "#7bc6b6",
  140: "#97d7c9",
  150: "#b6e6dc",
  160: "#d9f4ee",
};

const fontFamilyBase =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

const dark = createDarkTheme(brand);

export const darkTheme: Theme = {
  ...dark,
  fontFamilyBase,
  // The dark theme's own shades of a brand are too dim for text on its ground.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  colorNeutralForeground2BrandHover: brand[120],
  colorNeutralForeground2BrandPressed: brand[120],
  // So are those of what is wrong and what is well, where the pointer is over a row.
  colorStatusDangerForeground1: dark.colorStatusDangerForeground2,
  colorStatusSuccessForeground1: dark.colorStatusSuccessForeground2,
};
