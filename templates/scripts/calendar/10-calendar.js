/*
 * Everything that depends on the current date, which the build does not know. The pages divide the days
 * of the calendar at the end of the newest issue's month; this script divides them at the current date and
 * adds the remaining time to deadlines. It is loaded before the page is drawn, and days are only shown
 * once they are in place, so that the layout does not shift.
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

  function part(coming, past) {
    // Days that have passed since the issue move to the past, the latest first.
    for (const item of [...coming.children].filter((one) => iso(one) < today)) {
      past.prepend(item);
    }
    // If the clock is before the end of the month, days move to the future.
    for (const item of [...past.children].filter((one) => iso(one) >= today)) {
      coming.prepend(item);
    }
    for (const item of coming.children) {
      item.querySelector(".when").append(until(iso(item)));
    }
    for (const label of document.querySelectorAll("[data-as-of]")) {
      label.textContent = `今天是${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    }
    for (const list of [coming, past]) {
      list.parentElement.querySelector(".hint").hidden = list.children.length > 0;
    }
  }

  root.classList.add("parting");
  document.addEventListener("DOMContentLoaded", () => {
    try {
      const coming = document.querySelector("[data-coming]");
      const past = document.querySelector("[data-past]");
      if (coming && past) {
        part(coming, past);
      }
      for (const day of document.querySelectorAll(".due .day:has(time)")) {
        day.append(until(day.querySelector("time").dateTime));
      }
    } finally {
      root.classList.remove("parting");
    }
  });
})();
