"""What a comparison says about coverage: whom each article quotes, and what it calls those it writes about."""
