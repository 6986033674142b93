/**
 * Who keeps the catalogue: accounts, signing in, sessions, who may ask for what, the
 * audit log, and forms that were typed and not saved.
 */
@NullMarked
package org.dostyk.account;

import org.jspecify.annotations.NullMarked;
