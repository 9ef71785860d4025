/**
 * The issue of invoices: number, dates and immutability. The rules are pure; see {@link
 * io.jobwright.invoicing.issue.IssueDay}.
 */
package io.jobwright.invoicing.issue;
