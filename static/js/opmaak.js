// <wijzer-opmaak voorbeeld="…" plaatjes="…"> around a textarea: shows while typing what the text will look like, and
// takes a picture that is pasted or dropped in. Keys stay the browser's own. Without JavaScript it is a textarea.
const WAIT = 400;

class WijzerOpmaak extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("textarea");
    const title = this.make("p", "opmaak__kop", "Zo komt het eruit te zien");
    this.preview = this.make("div", "opmaak__voorbeeld tekst", "");
    this.preview.setAttribute("role", "region");
    const about = this.field.labels[0]?.textContent.trim() ?? "";
    this.preview.setAttribute("aria-label", `${title.textContent}: ${about}`); // a form may have more of them
    this.told = this.make("p", "opmaak__bericht", "");
    this.told.setAttribute("role", "status");
    this.frame = this.make("div", "opmaak__kader", "");
    this.frame.append(title, this.preview);
    this.append(this.told, this.frame);
    this.field.addEventListener("input", () => this.later());
    if (this.getAttribute("plaatjes")) this.takePictures();
    this.show();
  }

  takePictures() {
    this.field.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    this.field.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
  }

  make(kind, name, text) {
    const element = document.createElement(kind);
    element.className = name;
    element.textContent = text;
    return element;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), WAIT);
  }

  async show() {
    this.asked?.abort();
    this.frame.hidden = !this.field.value.trim();
    if (this.frame.hidden) return;
    this.asked = new AbortController();
    try {
      const answer = await this.send("voorbeeld", { tekst: this.field.value }, this.asked.signal);
      if (answer.ok) this.preview.innerHTML = await answer.text(); // cleaned by the server
    } catch (error) {
      if (error.name !== "AbortError") this.frame.hidden = true; // no network: the text itself is still there
    }
  }

  async take(event, brought) {
    const picture = [...(brought?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    this.told.textContent = "Het beeld wordt opgehaald.";
    try {
      const answer = await this.send("plaatjes", { bestand: picture });
      const { tekst, fout } = await answer.json();
      if (tekst) this.field.setRangeText(tekst, this.field.selectionStart, this.field.selectionEnd, "end");
      this.told.textContent = fout ?? "Het beeld staat erin. Schrijf tussen de haken wat erop te zien is.";
      this.show();
    } catch {
      this.told.textContent = "Het beeld kwam niet aan. Probeer het nog een keer.";
    }
  }

  send(where, values, signal) {
    const data = new FormData();
    data.set("csrfmiddlewaretoken", this.field.form.elements.csrfmiddlewaretoken.value);
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    return fetch(this.getAttribute(where), { method: "POST", body: data, signal });
  }
}

customElements.define("wijzer-opmaak", WijzerOpmaak);
