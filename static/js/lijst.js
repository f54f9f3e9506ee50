// <wijzer-lijst> around a worklist: j and k go to the next and the previous row, x chooses it, Enter follows its link.
// Single keys count only while focus is in the list (WCAG 2.1.4), and never with another key held down.
class WijzerLijst extends HTMLElement {
  connectedCallback() {
    this.hint = this.querySelector("[data-toetsen]");
    if (this.hint) this.hint.hidden = false;
    this.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select, textarea, input:not([type=checkbox])")) return;
    const act = { j: () => this.go(1), k: () => this.go(-1), x: () => this.choose() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  get rows() {
    return [...this.querySelectorAll("tbody tr")];
  }

  get here() {
    return this.rows.findIndex((row) => row.contains(document.activeElement));
  }

  go(step) {
    const rows = this.rows;
    const next = Math.min(Math.max(this.here + step, 0), rows.length - 1);
    rows[next]?.querySelector("th a")?.focus();
  }

  choose() {
    this.rows[this.here]?.querySelector("input[type=checkbox]")?.click();
  }
}

customElements.define("wijzer-lijst", WijzerLijst);
