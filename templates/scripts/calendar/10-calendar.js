/*
 * Everything that depends on the current date, which the build does not know. The pages divide the days
 * of the calendar at the end of the newest issue's month; this script divides them at the current date,
 * moves days of every year to their next occurrence, and adds the remaining time to deadlines. It is
 * loaded before the page is drawn, and days are only shown once they are in place, so that the layout
 * does not shift.
 */
(() => {
  const root = document.documentElement;
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const days = (iso) => Math.round((Date.parse(iso) - Date.parse(today)) / 86400000);
  const iso = (item) => item.querySelector("time").dateTime;

  function until(day) {
    const left = days(day);
    const note = document.createElement("span");
    note.className = "left";
    note.textContent = left < 0 ? "已过" : left === 0 ? "今天" : `还有${left}天`;
    return note;
  }

  // A day of every year that has passed is shown where it comes next. Day 0 is the last of the month before.
  function renew(item) {
    const end = item.dataset.yearly === "end";
    const [, month, day] = iso(item).split("-").map(Number);
    const of = (year) =>
      `${year}-${two(month)}-${two(end ? new Date(year, month, 0).getDate() : day)}`;
    const year = now.getFullYear() + (of(now.getFullYear()) < today ? 1 : 0);
    if (of(year) > iso(item)) {
      const time = item.querySelector("time");
      time.dateTime = of(year);
      time.textContent = `${year}年${month}月${end ? "底" : `${day}日`}`;
    }
  }

  function sort(list, direction) {
    const order = [...list.children].map((item) => [iso(item), item]);
    order.sort(([a], [b]) => (a < b ? -direction : a > b ? direction : 0));
    list.append(...order.map(([, item]) => item));
  }

  // Days that have passed since the issue move to the past; if the clock is before the end of the
  // issue's month, days move to the future. The nearest day stands first in both lists.
  function part(coming, past) {
    for (const item of coming.querySelectorAll("[data-yearly]")) {
      renew(item);
    }
    const all = [...coming.children, ...past.children];
    for (const item of all) {
      (iso(item) < today ? past : coming).append(item);
    }
    sort(coming, 1);
    sort(past, -1);
    for (const item of coming.children) {
      item.querySelector(".when").append(until(iso(item)));
    }
    for (const list of [coming, past]) {
      const others = list.closest("details");
      if (others) {
        others.hidden = !list.children.length;
        others.querySelector(".count").textContent = `${list.children.length}项`;
      } else {
        list.parentElement.querySelector(".hint").hidden = list.children.length > 0;
      }
    }
  }

  root.classList.add("parting");
  document.addEventListener("DOMContentLoaded", () => {
    try {
      const past = document.querySelectorAll("[data-past]");
      document.querySelectorAll("[data-coming]").forEach((coming, i) => part(coming, past[i]));
      for (const label of document.querySelectorAll("[data-as-of]")) {
        label.textContent = `今天是${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
      }
      for (const day of document.querySelectorAll(".due .day:has(time)")) {
        day.append(until(day.querySelector("time").dateTime));
      }
    } finally {
      root.classList.remove("parting");
    }
  });
})();
