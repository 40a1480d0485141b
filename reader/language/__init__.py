"""Reading one article: sentences, clauses, words, names, figures, dates, quotations. Knows no second article."""
