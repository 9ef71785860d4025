/** Answers: representations with their ETags, and the form in which a repeat finds them. */
package io.jobwright.platform.answer;
