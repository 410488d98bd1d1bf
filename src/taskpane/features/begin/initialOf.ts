import Pinyin from "pinyin-match";

/** Characters with several readings, read as they are in titles of schemes; the search knows all their readings and not which one is meant. */
const asInTitles: Readonly<Record<string, string>> = {
  提: "T",
  系: "X",
  调: "D",
  重: "Z",
  长: "Z",
  率: "L",
  会: "H",
  区: "Q",
  单: "D",
  参: "C",
  校: "X",
  车: "C",
  种: "Z",
  分: "F",
  服: "F",
  期: "Q",
  体: "T",
  说: "S",
  差: "C",
  石: "S",
  弹: "T",
  合: "H",
  度: "D",
  数: "S",
  要: "Y",
  大: "D",
  卡: "K",
  价: "J",
  标: "B",
};

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

/** The first letter of a Chinese character's pinyin; `""` for what is no Chinese character. @example initialOf("客") // "K" */
export function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return "";
  const known = asInTitles[character];
  if (known !== undefined) return known;
  return LETTERS.find((letter) => Pinyin.match(character, letter) !== false)?.toUpperCase() ?? "";
}
