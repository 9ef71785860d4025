/** What goes out: representations with their ETags, and answers as they are stored for a repeat. */
package io.jobwright.platform.answer;
