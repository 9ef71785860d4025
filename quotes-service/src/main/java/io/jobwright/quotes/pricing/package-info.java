/** The calculator over HTTP: prices lines without making a quote. */
package io.jobwright.quotes.pricing;
