/**
 * The catalogue: simple, so a resource, an entity and a repository are all there is. A change of a
 * price never changes an existing document, because documents copy what they need.
 */
package io.jobwright.inventory.item;
