// Small help over pages that already work without it. No library, no inline code.

// Errors: take the reader to the summary, as a new page would.
if (document.title.startsWith("Fout:")) document.getElementById("foutoverzicht")?.focus();

// Menu on a phone: Escape closes it and brings focus back.
for (const menu of document.querySelectorAll("details.kop__menu")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// On paper folded text is open, also where a browser's style cannot do that; afterwards it folds again.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("main details:not([open])")];
  for (const folded of unfolded) folded.open = true;
});
addEventListener("afterprint", () => {
  for (const folded of unfolded) folded.open = false;
});

// <wijzer-bevestig vraag="…" knop="…"> around a form: asks once more before it sends.
class WijzerBevestig extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      if (this.sure) return;
      event.preventDefault();
      this.ask(event.target, event.submitter);
    });
  }

  ask(form, submitter) {
    const dialog = document.createElement("dialog");
    dialog.className = "vraagvenster";
    const question = document.createElement("p");
    question.id = "vraagvenster-vraag";
    question.textContent = this.getAttribute("vraag");
    dialog.setAttribute("aria-labelledby", question.id);
    const buttons = document.createElement("div");
    buttons.className = "knoppen";
    buttons.append(this.button(this.getAttribute("knop") ?? "Ja", "primary", () => this.send(form, submitter)));
    buttons.append(this.button("Nee, terug", "secondary", () => dialog.close()));
    dialog.append(question, buttons);
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }

  button(text, kind, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `nl-button nl-button--${kind}`;
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  }

  send(form, submitter) {
    this.sure = true;
    form.requestSubmit(submitter);
  }
}
customElements.define("wijzer-bevestig", WijzerBevestig);

// <wijzer-schaal> around a scale: a score that asks why unfolds the explanation.
class WijzerSchaal extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", (event) => {
      if (event.target.closest(".schaal__punt--uitleg")) this.querySelector("details").open = true;
    });
  }
}
customElements.define("wijzer-schaal", WijzerSchaal);
