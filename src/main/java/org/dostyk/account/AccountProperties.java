package org.dostyk.account;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of accounts.
 *
 * @param adminName the name of the first administrator, or null to print a link instead
 * @param adminPassword their password, or null
 * @param newAdminLink whether this start prints a link with which an administrator
 * chooses a new name and password
 */
@ConfigurationProperties("portal")
record AccountProperties(@Nullable String adminName, @Nullable String adminPassword, boolean newAdminLink) {

	AccountProperties {
		adminName = (adminName != null && adminName.isBlank()) ? null : adminName;
		adminPassword = (adminPassword != null && adminPassword.isEmpty()) ? null : adminPassword;
	}

	// The password is not for any log
	@Override
	public String toString() {
		return "AccountProperties[adminName=" + this.adminName + ", newAdminLink=" + this.newAdminLink + "]";
	}

}
