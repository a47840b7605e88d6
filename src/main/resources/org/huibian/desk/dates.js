/* Dates as editors write them: 2025年6月13日, 2025-6-13, 2025/06/13, 20250613, 二〇二五年六月十三日. */

const DIGITS = { "〇": 0, "○": 0, "零": 0, "Ｏ": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9 };

/** Returns a day or a month in Chinese numerals, such as 三十一, as a number; NaN if it is none. */
function numeral(text) {
  const parts = text.split("十");
  if (parts.length > 2 || [...text].some((sign) => sign !== "十" && !(sign in DIGITS))) {
    return NaN;
  }
  if (parts.length === 1) {
    return [...text].reduce((value, sign) => value * 10 + DIGITS[sign], 0);
  }
  return (parts[0] === "" ? 1 : DIGITS[parts[0]]) * 10 + (parts[1] === "" ? 0 : DIGITS[parts[1]]);
}

function number(text) {
  return /^\d+$/.test(text) ? Number(text) : numeral(text);
}

function iso(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : "";
}

/** Returns a date as 2025-06-13; empty if the text is no date. */
export function readDate(text) {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const parts = compact ?? /^(\d{4}|[〇○零一二三四五六七八九]{4})(?:年|[-./])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:月|[-./])(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?$/.exec(plain);
  return parts ? iso(number(parts[1]), number(parts[2]), number(parts[3])) : "";
}

/** Returns today's date as 2025-06-13 in the time zone of the browser. */
export function today() {
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
