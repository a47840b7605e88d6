/*
 * What a reader gains from scripts: on every page / goes to the search; in an article the outline stands
 * open beside the text on a wide screen, and a citation of the place in view is copied with its address.
 * Reading needs none of it.
 */
(function () {
  "use strict";

  function openOutline() {
    var outline = document.querySelector("details.outline");
    if (!outline || !window.matchMedia) {
      return;
    }
    var wide = window.matchMedia("(min-width: 64em)");
    function follow() {
      outline.open = wide.matches;
    }
    follow();
    wide.addEventListener("change", follow);
  }

  /* The clause or heading that the address points at, as text for a citation. */
  function placeInView() {
    var anchor = decodeURIComponent(location.hash.slice(1));
    var place = anchor && document.getElementById(anchor);
    var label = place && place.querySelector(".self");
    return label ? label.textContent.trim() : "";
  }

  function citation(tools) {
    var place = placeInView();
    return tools.dataset.citation + (place ? "，" + place : "") + "，" + location.href;
  }

  /* For pages opened from a folder, and older browsers. */
  function copyBySelection(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "offscreen";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      return navigator.clipboard.writeText(text).catch(function () {
        return copyBySelection(text);
      });
    }
    return copyBySelection(text);
  }

  function offerCitation() {
    var tools = document.querySelector(".tools");
    if (!tools) {
      return;
    }
    var button = document.createElement("button");
    var status = document.createElement("span");
    button.type = "button";
    button.textContent = "复制引用";
    status.setAttribute("role", "status");
    button.addEventListener("click", function () {
      copy(citation(tools)).then(
        function () {
          status.textContent = "已复制";
        },
        function () {
          status.textContent = "未能复制，请手工选取地址栏中的网址";
        }
      );
    });
    tools.append(button, status);
    tools.hidden = false;
  }

  /* / goes to the search field. */
  function offerKey() {
    var field = document.querySelector("input[type=search]");
    document.addEventListener("keydown", function (event) {
      var plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (field && plain && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        field.focus();
      }
    });
  }

  openOutline();
  offerCitation();
  offerKey();
})();
