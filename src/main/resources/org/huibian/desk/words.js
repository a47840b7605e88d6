/* The words of the desk in the browser's language. */
import { WORDS as ZH } from "./words-zh.js";
import { WORDS as EN } from "./words-en.js";

const CHINESE = navigator.language.toLowerCase().startsWith("zh");

export const LANGUAGE = CHINESE ? "zh-Hans" : "en";

const WORDS = CHINESE ? ZH : EN;

/** Returns the words of a name such as "issues.title", with {0}, {1} … replaced by values. */
export function t(name, ...values) {
  const words = name.split(".").reduce((part, key) => part?.[key], WORDS);
  if (typeof words !== "string") {
    return name;
  }
  return words.replace(/\{(\d)\}/g, (all, number) => String(values[number] ?? ""));
}

/** Returns the words of a name if there are any, else a text. */
export function named(group, key, otherwise = key) {
  const words = group.split(".").reduce((part, name) => part?.[name], WORDS)?.[key];
  return typeof words === "string" ? words : otherwise;
}

/** Returns all entries of a group of words as pairs. */
export function entries(group) {
  return Object.entries(group.split(".").reduce((part, name) => part?.[name], WORDS) ?? {});
}

/** Returns words with the number of what they count; English has a form for one. */
export function count(name, number) {
  return number === 1 && t(`${name}One`) !== `${name}One` ? t(`${name}One`, number) : t(name, number);
}

/** Returns the name of an issue's month: 2025年6月. */
export function month(id) {
  const [year, number] = id.split("-");
  return t("month", year, Number(number), MONTHS[Number(number) - 1] ?? number);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Returns a day as readers write it. */
export function day(iso) {
  const [year, number, date] = iso.split("-");
  return t("day", year, Number(number), Number(date), MONTHS[Number(number) - 1] ?? number);
}

/** Returns the time of a step: today's without the day. */
export function moment(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return "";
  }
  const today = new Date().toDateString() === time.toDateString();
  return time.toLocaleString(
    CHINESE ? "zh-CN" : "en-GB",
    today ? { hour: "2-digit", minute: "2-digit" } : { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
  );
}

/** Returns a number with separators. */
export function figure(number) {
  return Number(number).toLocaleString(CHINESE ? "zh-CN" : "en-GB");
}
