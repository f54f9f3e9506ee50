// <wijzer-zoek bron="…"> around a search form: a list of suggestions while typing, as the combobox pattern of the
// ARIA Authoring Practices has it (list autocomplete, manual selection). Without it the form just searches.
const WAIT = 150;
const SHORTEST = 2;

class WijzerZoek extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input[type=search]");
    this.list = this.make("ul", "zoekhulp__lijst", { role: "listbox", "aria-label": "Suggesties" });
    this.list.id = `${this.field.id}-suggesties`;
    this.list.hidden = true;
    this.told = this.make("p", "alleen-voorlezen", { role: "status" });
    this.append(this.list, this.told);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) this.field.setAttribute(name, value);
    this.field.addEventListener("input", () => this.later());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  make(kind, name, attributes) {
    const element = document.createElement(kind);
    element.className = name;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  later() {
    clearTimeout(this.timer);
    this.asked?.abort();
    if (this.field.value.trim().length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    this.asked = new AbortController();
    const address = `${this.getAttribute("bron")}?q=${encodeURIComponent(this.field.value)}`;
    try {
      const answer = await fetch(address, { signal: this.asked.signal });
      if (answer.ok) this.show((await answer.json()).suggesties);
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // no network: the form still searches
    }
  }

  show(suggestions) {
    this.list.replaceChildren(...suggestions.map((one, number) => this.option(one, number)));
    this.active = -1;
    this.open(suggestions.length > 0);
    const number = suggestions.length;
    this.told.textContent = number ? `${number} ${number === 1 ? "suggestie" : "suggesties"}. Kies met de pijltjes.` : "";
  }

  option(one, number) {
    const option = this.make("li", "zoekhulp__keuze", { role: "option", "aria-selected": "false" });
    option.id = `${this.list.id}-${number}`;
    option.dataset.url = one.url;
    const text = this.make("span", "zoekhulp__tekst", {});
    text.textContent = one.tekst;
    const kind = this.make("span", "zoekhulp__soort", {});
    kind.textContent = one.soort;
    option.append(text, " ", kind);
    return option;
  }

  open(on) {
    this.list.hidden = !on;
    this.field.setAttribute("aria-expanded", String(on));
    if (!on) this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.active = -1;
    this.told.textContent = "";
    this.open(false);
  }

  key(event) {
    const options = [...this.list.children];
    if (this.list.hidden || !options.length || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.move(options, step);
    else if (event.key === "Enter" && this.active >= 0) this.go(options[this.active]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  // Past the last one lies the field itself, and before the first one too.
  move(options, step) {
    const places = options.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === this.active)));
    const chosen = options[this.active];
    if (!chosen) return this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  go(option) {
    if (option) location.assign(option.dataset.url);
  }
}
customElements.define("wijzer-zoek", WijzerZoek);
