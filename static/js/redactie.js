// Wagtail saves a page by itself while an editor writes. Whoever presses a button before that answer is in would send
// a new page for the second time, and be told that its address is taken. So the button waits for the answer.
const PATIENCE = 60_000; // milliseconds; after that the button goes on without the answer

let saving = false;
let waiting = null;

function send() {
  if (!waiting) return;
  const { form, name, value } = waiting;
  waiting = null;
  const pressed = document.createElement("input");
  Object.assign(pressed, { type: "hidden", name, value });
  form.append(pressed);
  form.requestSubmit();
}

function saved() {
  saving = false;
  send();
}

function hold(event) {
  if (!saving || !event.target.matches("form[data-edit-form]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting) return;
  const { name = "", value = "" } = event.submitter ?? {};
  waiting = { form: event.target, name, value };
  setTimeout(saved, PATIENCE);
}

document.addEventListener("w-autosave:save", () => (saving = true));
document.addEventListener("w-autosave:success", saved);
document.addEventListener("w-autosave:error", saved);
document.addEventListener("submit", hold, { capture: true });
