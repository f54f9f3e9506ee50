"""Settings; every value that differs per place comes from the environment (docs/installatie.md)."""

from django.utils.csp import CSP

from samenwerkingswijzer import configuration
from samenwerkingswijzer.configuration import ROOT
from samenwerkingswijzer.ground.uploads import documents, pictures, rules

OMGEVING = configuration.omgeving()
IS_DEMO = OMGEVING == "demo"
IS_PRODUCTIE = OMGEVING == "productie"
IS_TEST = OMGEVING == "test"
DATA = configuration.data_folder()
PORT = configuration.port()
VERSION = "0.1.0"

SECRET_KEY = configuration.secret_key(DATA, IS_PRODUCTIE)
DEBUG = False
ALLOWED_HOSTS = configuration.hosts(IS_PRODUCTIE)
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if IS_PRODUCTIE else []
BASE_URL = f"https://{ALLOWED_HOSTS[0]}" if IS_PRODUCTIE else f"http://{ALLOWED_HOSTS[0]}:{PORT}"

INSTALLED_APPS = [
    "samenwerkingswijzer.apps.RoofConfig",
    "evaluatie.apps.EvaluatieConfig",
    "initiatieven.apps.InitiatievenConfig",
    "handreikingen.apps.HandreikingenConfig",
    "samenwerkingswijzer.ground.apps.GroundConfig",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "samenwerkingswijzer.logs.request_log",
    "samenwerkingswijzer.api_answers.api_answers",
    "samenwerkingswijzer.headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "samenwerkingswijzer.headers.admin_policy",
    "samenwerkingswijzer.headers.known_methods",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samenwerkingswijzer.second_factor.require_second_factor",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "samenwerkingswijzer.urls"
WSGI_APPLICATION = "samenwerkingswijzer.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "samenwerkingswijzer.ground.formulieren.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samenwerkingswijzer.chrome.chrome",
            ],
        },
    }
]

DATABASES = {"default": configuration.database(DATA)}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Rate limits and counts for all server processes; losing it costs nothing but a count.
    "gedeeld": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "wijzer_cache"},
}
# Seconds that counts are kept; a screen says of what is kept longer than a minute when it was counted.
BEGRIPPEN_BEWAREN, CIJFERS_BEWAREN, GETELD_BEWAREN = (0, 0, 0) if IS_TEST else (60, 90, 60)
TASKS = {
    "default": {
        "BACKEND": "django.tasks.backends.immediate.ImmediateBackend"
        if IS_TEST
        else "django_tasks_db.DatabaseBackend"
    }
}
MAILERS = configuration.mailers(DATA, IS_PRODUCTIE, IS_TEST)
DEFAULT_FROM_EMAIL = configuration.text("WIJZER_AFZENDER", "Samenwerkingswijzer <geen-antwoord@voorbeeld.nl>")

AUTH_USER_MODEL = "ground.Gebruiker"
AUTHENTICATION_BACKENDS = ["samenwerkingswijzer.ground.inlog.MetRollen"]
_HASHER = "MD5" if IS_TEST else "Argon2"
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{_HASHER}PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "samenwerkingswijzer.wachtwoorden.Lengte", "OPTIONS": {"min_length": 12}},
    {"NAME": "samenwerkingswijzer.wachtwoorden.NietBekend"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "welkom", "/"
ACCOUNT_ADAPTER = "samenwerkingswijzer.accounts.StaffAdapter"
ACCOUNT_FORMS, MFA_FORMS = configuration.ACCOUNT_FORMS, configuration.MFA_FORMS
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/15m/ip,5/15m/key"}
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = configuration.number("WIJZER_PROXYS", 0, 0, 9)
MFA_ADAPTER = "samenwerkingswijzer.accounts.CodeAdapter"
MFA_SUPPORTED_TYPES, MFA_TOTP_TOLERANCE = ["totp", "recovery_codes"], 1  # one code late counts: RFC 6238 §5.2
TWEEDE_FACTOR = configuration.switch("WIJZER_TWEEDE_FACTOR", default=IS_PRODUCTIE)

LANGUAGE_CODE, LOCALE_PATHS = "nl", [ROOT / "locale"]  # our words for some of Wagtail's
TIME_ZONE = "Europe/Amsterdam"
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = configuration.storages(DATA, IS_TEST)
CLAMD_URL = configuration.scanner()  # without one the server starts only with VIRUSSCAN=uit (checks.py)
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = IS_TEST

SECURE_CSP = {
    **{key: [CSP.NONE] for key in ("default-src", "base-uri", "frame-src", "frame-ancestors")},
    **{key: [CSP.SELF] for key in ("script-src", "style-src", "img-src", "media-src", "font-src")},
    **{key: [CSP.SELF] for key in ("connect-src", "manifest-src", "form-action")},
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = IS_PRODUCTIE
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_PRODUCTIE else None
SECURE_HSTS_SECONDS = 31536000 if IS_PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_PRODUCTIE
SESSION_COOKIE_NAME = "__Host-sessie" if IS_PRODUCTIE else "sessie"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_PRODUCTIE
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_NAME = "__Host-csrf" if IS_PRODUCTIE else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "samenwerkingswijzer.errors.csrf_failure"

WAGTAIL_SITE_NAME = "Samenwerkingswijzer"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # roles decide who hears of moderation
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "handreikingen.editor.Editor"}}
WAGTAIL_FRONTEND_LOGIN_URL = "/inloggen/"
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("nl", "Nederlands")]
# What may come in: samenwerkingswijzer/ground/uploads; its forms are the door of every screen of Wagtail.
WAGTAILIMAGES_IMAGE_FORM_BASE = "handreikingen.uploading.BeeldForm"
WAGTAILIMAGES_EXTENSIONS = list(pictures.EXTENSIONS)
WAGTAILIMAGES_MAX_IMAGE_PIXELS = pictures.MOST_PIXELS
WAGTAILIMAGES_MAX_UPLOAD_SIZE = WAGTAILDOCS_MAX_UPLOAD_SIZE = rules.MOST_BYTES
WAGTAILDOCS_DOCUMENT_FORM_BASE = "handreikingen.uploading.DocumentForm"
WAGTAILDOCS_EXTENSIONS = list(documents.EXTENSIONS)
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = WAGTAILEMBEDS_FINDERS = list[str]()  # nothing opens here, or elsewhere
WAGTAILSEARCH_BACKENDS = {
    # for lists of editors only: readers search in an index of our own, see handreikingen/search
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"},
}
LOGGING_CONFIG = None
