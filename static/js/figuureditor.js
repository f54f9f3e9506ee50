// <wijzer-figuureditor>: lay the areas of a figure by mouse or keyboard. The number fields of the form are the truth:
// the element reads them, draws them and writes them back. Without script the fields work by themselves.

const SVG = "http://www.w3.org/2000/svg";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const round = (number) => Math.round(number * 10) / 10;
const clamp = (number, least, most) => Math.min(Math.max(number, least), Math.max(least, most));

function make(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
}

// One area: its fields, and its shape read from them.
class Area {
  constructor(panel, prefix) {
    this.panel = panel;
    this.prefix = prefix;
  }

  field(name) {
    return this.panel.querySelector(`[name="${this.prefix}-${name}"]`);
  }

  get name() { return this.field("naam").value.trim() || "zonder naam"; }
  get shape() { return this.field("vorm").value; }
  get radius() { return Number(this.field("straal").value) || 0; }

  get rows() {
    return [...this.panel.querySelectorAll("[data-punten] .punten__rij")].map((row) => [...row.querySelectorAll("input")]);
  }

  get points() {
    const pairs = this.rows.map((row) => row.map((input) => input.value.trim()));
    const filled = pairs.filter(([x, y]) => x !== "" && y !== "").map((pair) => pair.map(Number));
    return filled.every((pair) => pair.every(Number.isFinite)) ? filled : [];
  }

  set points(points) {
    const list = this.panel.querySelector("[data-punten]");
    while (this.rows.length < points.length) list.append(list.firstElementChild.cloneNode(true));
    this.rows.forEach(([x, y], number) => {
      [x.value, y.value] = points[number]?.map(round) ?? ["", ""];
    });
  }

  // The corners; a circle as a polygon of many.
  get corners() {
    const points = this.points;
    if (this.shape === "cirkel" && points.length) {
      const step = (Math.PI * 2) / 32;
      return Array.from({ length: 32 }, (_, nr) => [
        points[0][0] + this.radius * Math.cos(nr * step), points[0][1] + this.radius * Math.sin(nr * step),
      ]);
    }
    if (this.shape !== "rechthoek" || points.length < 2) return points;
    const [[left, top], [right, bottom]] = points;
    return [[left, top], [right, top], [right, bottom], [left, bottom]];
  }

  get box() {
    const corners = this.corners;
    const across = corners.map(([x]) => x);
    const down = corners.map(([, y]) => y);
    return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
  }
}

// Whether two shapes share more than an edge; the server decides with the same rules.
const sides = (shape) => shape.map((point, nr) => [point, shape[(nr + 1) % shape.length]]);
const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];
const surfaceOf = (shape) => Math.abs(sides(shape).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)) / 2;

function inside([x, y], shape) {
  const on = sides(shape).some(([a, b]) => Math.abs(turn(a, b, [x, y])) < 0.01
    && x >= Math.min(a[0], b[0]) - 0.01 && x <= Math.max(a[0], b[0]) + 0.01
    && y >= Math.min(a[1], b[1]) - 0.01 && y <= Math.max(a[1], b[1]) + 0.01);
  if (on) return false;
  return sides(shape).filter(([a, b]) => (a[1] > y) !== (b[1] > y)
    && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]).length % 2 === 1;
}

function overlap(one, other) {
  const crossing = sides(one.corners).some(([a, b]) => sides(other.corners).some(([c, d]) =>
    turn(a, b, c) * turn(a, b, d) < -0.01 && turn(c, d, a) * turn(c, d, b) < -0.01));
  const [a, b] = [one.box, other.box];
  const least = (axis) => Math.max(a[axis], b[axis]);
  const most = (axis) => Math.min(a[axis], b[axis]);
  const shared = [(least(0) + most(2)) / 2, (least(1) + most(3)) / 2];
  return crossing
    || (inside(shared, one.corners) && inside(shared, other.corners))
    || [...one.corners, middle(one.box)].some((point) => inside(point, other.corners))
    || [...other.corners, middle(other.box)].some((point) => inside(point, one.corners));
}

class WijzerFiguureditor extends HTMLElement {
  connectedCallback() {
    this.surface = this.querySelector("svg");
    this.layer = this.querySelector("[data-gebieden]");
    this.forms = document.getElementById(`id_${this.dataset.prefix}-FORMS`);
    this.status = this.querySelector("[data-stand]");
    this.chosen = "";
    const button = this.querySelector("[data-nieuw]");
    button.hidden = false;
    button.addEventListener("click", () => this.create([40, this.height / 2 - 10], [60, this.height / 2 + 10]));
    const form = this.closest("form");
    for (const event of ["input", "change"]) form.addEventListener(event, () => this.draw());
    const watch = new MutationObserver(() => this.draw());
    const what = { childList: true, subtree: true, attributeFilter: ["class", "src"] };
    for (const place of [this.forms, form.querySelector("[id$=beeld-chooser]")]) if (place) watch.observe(place, what);
    this.surface.addEventListener("pointerdown", (event) => this.press(event));
    this.surface.addEventListener("keydown", (event) => this.key(event));
    this.draw();
  }

  get height() { return this.surface.viewBox.baseVal.height; }

  get areas() {
    const panels = [...(this.forms?.querySelectorAll(":scope > [data-inline-panel-child]") ?? [])];
    return panels
      .map((panel) => new Area(panel, panel.id.replace("inline_child_", "")))
      .filter((area) => area.field("vorm") && !area.field("DELETE")?.value);
  }

  find(prefix) { return this.areas.find((area) => area.prefix === prefix); }

  // A picture that was chosen a moment ago has no address of its own yet: its thumbnail shows where things lie.
  showPicture() {
    const thumbnail = document.querySelector("#panel-child-beeld-content img, [id$='beeld-chooser'] img");
    const picture = this.querySelector("image");
    const chosen = document.querySelector("[name=beeld]")?.value ?? "";
    if (this.picture === undefined) this.picture = picture.hasAttribute("href") ? chosen : "";
    if (!chosen || chosen === this.picture || !thumbnail?.complete || !thumbnail.naturalWidth) return;
    this.picture = chosen;
    const height = round((thumbnail.naturalHeight / thumbnail.naturalWidth) * 100);
    picture.setAttribute("href", thumbnail.src);
    picture.setAttribute("height", height);
    this.surface.setAttribute("viewBox", `0 0 100 ${height}`);
  }

  draw() {
    this.showPicture();
    const active = document.activeElement?.closest?.("[data-plek]")?.dataset.plek;
    const areas = this.areas.filter((area) => area.corners.length > 2);
    const faults = this.warn(areas);
    this.layer.replaceChildren();
    for (const area of areas) this.drawArea(area, faults.has(area.prefix));
    if (active) this.layer.querySelector(`[data-plek="${active}"]`)?.focus();
  }

  drawArea(area, wrong) {
    const [left, top, right, bottom] = area.box.map(round);
    const chosen = area.prefix === this.chosen;
    const group = make("g", {
      class: `figuureditor__gebied${wrong ? " figuureditor__gebied--let-op" : ""}${chosen ? " figuureditor__gebied--gekozen" : ""}`,
      tabindex: 0, role: "button", "data-plek": area.prefix, "data-gebied": area.prefix,
      "aria-label": `Gebied ${area.name}: ${left} van links, ${top} van boven, ${round(right - left)} breed, ${round(bottom - top)} hoog`,
      "aria-describedby": "figuureditor-uitleg",
    }, this.layer);
    make("polygon", { class: "figuureditor__vorm", points: area.corners.join(" ") }, group);
    const [x, y] = middle(area.box);
    make("text", { class: "figuureditor__naam", x, y, "aria-hidden": "true" }, group).textContent = area.name;
    if (chosen) this.handles(area).forEach((point, number) => this.drawHandle(area, point, number));
  }

  // What can be taken hold of: each point, and the edge of a circle.
  handles(area) {
    const points = area.points;
    return area.shape === "cirkel" ? [[points[0][0] + area.radius, points[0][1]]] : points;
  }

  drawHandle(area, [cx, cy], number) {
    make("circle", {
      class: "figuureditor__greep", cx, cy, r: 1.4, tabindex: 0, role: "button",
      "data-plek": `${area.prefix}/${number}`, "data-gebied": area.prefix, "data-punt": number,
      "aria-label": `${area.shape === "cirkel" ? "Rand" : `Punt ${number + 1}`} van ${area.name}`,
    }, this.layer);
  }

  warn(areas) {
    const least = Number(this.dataset.kleinste);
    const faults = new Map();
    const add = (area, sentence) => faults.set(area.prefix, [...(faults.get(area.prefix) ?? []), sentence]);
    areas.forEach((area, number) => {
      const [left, top, right, bottom] = area.box;
      if (Math.min(right - left, bottom - top) < least || surfaceOf(area.corners) < (least ** 2 * Math.PI) / 4) {
        add(area, `‘${area.name}’ is te klein om op een telefoon aan te raken: minder dan 24 bij 24 pixels.`);
      }
      for (const other of areas.slice(number + 1)) {
        if (overlap(area, other)) add(area, `‘${area.name}’ en ‘${other.name}’ liggen over elkaar.`);
      }
    });
    const sentences = [...faults.values()].flat();
    const list = this.querySelector("[data-let-op]");
    if (list.textContent !== sentences.join("")) {
      list.replaceChildren(...sentences.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    }
    return faults;
  }

  // Lay an area or one of its points elsewhere, within the figure.
  move(area, dx, dy, point) {
    const [left, top, right, bottom] = area.box;
    if (point !== undefined && area.shape === "cirkel") {
      area.field("straal").value = round(clamp(area.radius + (dx || dy), 1, 50));
    } else if (point !== undefined) {
      area.points = area.points.map(([x, y], number) =>
        number === point ? [clamp(x + dx, 0, 100), clamp(y + dy, 0, this.height)] : [x, y]);
    } else {
      const [across, down] = [clamp(dx, -left, 100 - right), clamp(dy, -top, this.height - bottom)];
      area.points = area.points.map(([x, y]) => [x + across, y + down]);
    }
    this.draw();
  }

  // Larger or smaller, from the left top (a circle: around its middle).
  resize(area, dx, dy) {
    if (area.shape === "cirkel") return this.move(area, dx || dy, 0, 0);
    const [left, top, right, bottom] = area.box;
    const [across, down] = [1 + dx / Math.max(right - left, 1), 1 + dy / Math.max(bottom - top, 1)];
    area.points = area.points.map(([x, y]) => [
      clamp(left + (x - left) * across, 0, 100), clamp(top + (y - top) * down, 0, this.height),
    ]);
    return this.draw();
  }

  key(event) {
    const target = event.target.closest("[data-gebied]");
    const area = target && this.find(target.dataset.gebied);
    if (!area) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.choose(area.prefix);
      if (event.key === "Enter") area.field("naam").focus();
    }
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    this.chosen = area.prefix;
    const [dx, dy] = arrow.map((part) => part * (event.altKey ? 0.1 : 1));
    const point = target.dataset.punt === undefined ? undefined : Number(target.dataset.punt);
    if (event.shiftKey && point === undefined) this.resize(area, dx, dy);
    else this.move(area, dx, dy, point);
    this.status.textContent = this.layer.querySelector(`[data-plek="${area.prefix}"]`).getAttribute("aria-label");
  }

  choose(prefix) {
    this.chosen = prefix;
    this.draw();
  }

  place(event) {
    const { left, top, width, height } = this.surface.getBoundingClientRect();
    return [((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * this.height];
  }

  press(event) {
    const target = event.target.closest("[data-gebied]");
    const begin = this.place(event);
    event.preventDefault();
    if (target) this.choose(target.dataset.gebied);
    if (target) this.layer.querySelector(`[data-plek="${target.dataset.plek}"]`)?.focus();
    const point = target?.dataset.punt === undefined ? undefined : Number(target.dataset.punt);
    const ghost = target ? null : make("polygon", { class: "figuureditor__vorm", "aria-hidden": "true" }, this.surface);
    let last = begin;
    const drag = (moved) => {
      const now = this.place(moved);
      ghost?.setAttribute("points", [begin, [now[0], begin[1]], now, [begin[0], now[1]]].join(" "));
      const area = target && this.find(target.dataset.gebied);
      if (area) this.move(area, now[0] - last[0], now[1] - last[1], point);
      last = now;
    };
    const stop = () => {
      window.removeEventListener("pointermove", drag);
      ghost?.remove();
      if (!target) this.create(begin, last);
    };
    window.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", stop, { once: true });
  }

  create(one, other) {
    const corners = [0, 1].map((axis) => [one[axis], other[axis]].sort((a, b) => a - b));
    if (corners.some(([least, most]) => most - least < 2)) return;
    const unused = () => this.areas.find((area) => !area.points.length && !area.field("naam").value);
    if (!unused()) document.getElementById(`id_${this.dataset.prefix}-ADD`).click();
    const area = unused();
    area.field("vorm").value = "rechthoek";
    const [[left, right], [top, bottom]] = corners;
    area.points = [[clamp(left, 0, 100), clamp(top, 0, this.height)], [clamp(right, 0, 100), clamp(bottom, 0, this.height)]];
    this.choose(area.prefix);
    this.draw();
    this.status.textContent = "Er is een gebied bij. Geef het een naam en een doel.";
    area.field("naam").focus();
  }
}
customElements.define("wijzer-figuureditor", WijzerFiguureditor);
