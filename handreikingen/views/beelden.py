"""Pictures: only renditions are served, never an uploaded original."""

from mimetypes import guess_type

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseNotModified
from django.views.decorators.http import require_safe

from handreikingen.models import beelden

_KEEP = "public, max-age=31536000, immutable"


@require_safe
def rendition(request: HttpRequest, naam: str) -> HttpResponseBase:
    """A rendition, in a sandbox of its own. Its name changes with the picture, so it may be kept for a year."""
    file = beelden.rendition_file(naam)
    if file is None or not file.storage.exists(str(file.name)):
        raise Http404
    etag = f'"{naam}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag, "Cache-Control": _KEEP})
    return FileResponse(
        file.open("rb"),
        content_type=guess_type(naam)[0] or "application/octet-stream",
        headers={
            "ETag": etag,
            "Cache-Control": _KEEP,
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
        },
    )
