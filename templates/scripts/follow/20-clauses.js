/*
 * Leads to a clause of a law: by a field 第__条 in the outline, which takes 42 or 四十二, and to the next and
 * the previous clause by the keys j and k. Only articles with many clauses have it.
 */
(function () {
  "use strict";

  const DIGITS = "零一二三四五六七八九";
  let outline = document.querySelector(".outline");
  let clauses = outline ? [...outline.querySelectorAll("a")].filter((link) => /^第\S+?条/.test(link.textContent)) : [];
  if (clauses.length < 10 || outline.querySelector("form")) {
    return;
  }

  let place = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  /* Returns a number below 1000 as laws write it: 112 is 一百一十二. */
  function chinese(number) {
    let hundreds = Math.floor(number / 100);
    let tens = Math.floor((number % 100) / 10);
    let ones = number % 10;
    return (
      (hundreds ? DIGITS[hundreds] + "百" : "") +
      (tens ? (tens > 1 || hundreds ? DIGITS[tens] : "") + "十" : hundreds && ones ? "零" : "") +
      (ones ? DIGITS[ones] : "")
    );
  }

  /* Returns the clause with a number as typed; of several documents, that below the reading line or else the first. */
  function find(typed) {
    let number = typed.normalize("NFKC").replace(/[第条\s]/g, "").replace(/〇/g, "零");
    let name = "第" + (/^\d{1,3}$/.test(number) ? chinese(Number(number)) : number) + "条";
    let found = clauses.filter((link) => link.textContent.replace(/〇/g, "零").startsWith(name));
    return found.find((link) => place(link).getBoundingClientRect().top > 0) || found[0];
  }

  let form = document.createElement("form");
  let label = document.createElement("label");
  let field = document.createElement("input");
  field.inputMode = "numeric";
  field.autocomplete = "off";
  field.setAttribute("aria-label", "到第几条");
  label.append("第", field, "条");
  form.append(label);
  form.style.cssText = "position:absolute;right:var(--gutter);z-index:1;background:var(--paper)";
  field.style.cssText = "width:3.5em;min-height:44px;margin:0 .3em;border:0;background:var(--panel);color:inherit;font:inherit;text-align:center";
  /* Beside the heading of the outline, which is the bar of the drawer on a phone. */
  let wide = matchMedia("(min-width:64em)");
  (wide.onchange = () => (form.style.top = wide.matches ? "2.4rem" : "0"))();
  field.oninput = () => field.setCustomValidity("");
  form.onsubmit = (event) => {
    event.preventDefault();
    let link = find(field.value);
    if (link) {
      field.value = "";
      field.blur();
      link.click();
    } else {
      field.setCustomValidity("本文目录中没有这一条");
      field.reportValidity();
    }
  };
  outline.append(form);

  addEventListener("keydown", (event) => {
    let step = { j: 1, k: -1 }[event.key];
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input,select,textarea")) {
      let tops = clauses.map((link) => place(link).getBoundingClientRect().top);
      /* A clause that was jumped to stands a little below the upper edge. */
      let next = step > 0 ? tops.findIndex((top) => top > 24) : tops.findLastIndex((top) => top < 8);
      clauses[next] && clauses[next].click();
    }
  });
})();
