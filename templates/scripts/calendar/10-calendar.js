/*
 * What hangs on the reader's today, which the pages, made without a clock, do not know. The calendar parts
 * its days at the end of the newest issue's month; here they are parted at today. Beside a closing day stands
 * how long it is until then. This is loaded before the page is drawn: days are shown
 * once each is in its place, so that nothing moves under a reader's eyes.
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
    // What has passed since the issue goes over to the past, the latest first.
    for (const item of [...coming.children].filter((one) => iso(one) < today)) {
      past.prepend(item);
    }
    // On a clock before the end, the other way round.
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
