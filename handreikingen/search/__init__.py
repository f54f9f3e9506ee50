"""The search engine of the site: it knows no models, the apps register what can be found."""
