/**
 * The line: what a caller says of it, what the catalogue adds, what it comes to, and what of it
 * goes along the chain. A new field of a line is a component of {@link LineContent}.
 */
package io.jobwright.platform.document.line;
