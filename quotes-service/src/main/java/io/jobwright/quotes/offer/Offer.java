package io.jobwright.quotes.offer;

import io.jobwright.quotes.quote.Quote;

/** A quote that is with the client, and the secret of its link, which only its holder knows. */
record Offer(Quote quote, LinkToken token) {}
