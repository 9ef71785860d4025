/** Catalogue and stock: what there is, what is promised, and what left the shelf and why. */
package io.jobwright.inventory;
