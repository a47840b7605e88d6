/*
 * The panel in which a tool asks and answers: at the foot of a phone, in the middle of a desk. Closed with
 * its button, with Escape, or beside it; then the reader is where she was before.
 */
(function () {
  "use strict";

  const tools = window.huibian;
  let styled;

  /* The panel's own styles are loaded with the first panel. */
  tools.style = function () {
    styled =
      styled ||
      new Promise(function (done) {
        let link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = tools.base + "tools.css";
        link.onload = link.onerror = done;
        document.head.append(link);
      });
    return styled;
  };

  /* An element with its class and its texts or elements. */
  tools.make = function (name, kind, ...content) {
    let element = document.createElement(name);
    if (kind) {
      element.className = kind;
    }
    element.append(...content);
    return element;
  };

  /* A choice of one: pairs of value and words. */
  tools.choice = function (legend, name, pairs, chosen, choose) {
    let field = tools.make("fieldset", "", tools.make("legend", "", legend));
    pairs.forEach(function (pair) {
      let input = tools.make("input");
      input.type = "radio";
      input.name = name;
      input.value = pair[0];
      input.checked = pair[0] === chosen;
      input.onchange = function () {
        choose(pair[0]);
      };
      field.append(tools.make("label", "", input, tools.make("span", "", pair[1])));
    });
    return field;
  };

  tools.button = function (words, run) {
    let button = tools.make("button", "", words);
    button.type = "button";
    button.onclick = run;
    return button;
  };

  /* Shows a panel: its title, and its content as elements. */
  tools.panel = function (asked) {
    let dialog = tools.make("dialog", "panel");
    let close = tools.button("关闭", function () {
      dialog.close();
    });
    let title = tools.make("h2", "", asked.title);
    title.id = "panel-title";
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(tools.make("div", "panel-head", title, close), ...asked.content);
    dialog.onclick = function (event) {
      if (event.target === dialog) {
        dialog.close();
      }
    };
    dialog.onclose = function () {
      dialog.remove();
    };
    document.body.append(dialog);
    tools.style().then(function () {
      dialog.showModal();
    });
  };
})();
