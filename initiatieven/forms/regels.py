"""A short list as text: one line per point."""

from typing import Any

from django import forms


class RegelsVeld(forms.CharField):
    """A list of sentences, typed one per line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """A stored list reads as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Lines become a list; empty lines fall away."""
        if isinstance(value, list):
            return value
        return [line.strip() for line in (super().to_python(value) or "").splitlines() if line.strip()]

    def run_validators(self, value: Any) -> None:
        """Text is guarded line by line."""
        for line in value or []:
            super().run_validators(line)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compared as lists."""
        return bool(self.to_python(initial or "") != self.to_python(data or ""))
