/** What a text must be to be read by people. */
package io.jobwright.platform.text;
