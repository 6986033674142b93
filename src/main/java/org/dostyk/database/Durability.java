package org.dostyk.database;

import java.util.List;

/**
 * What a bundled server promises about an acknowledged write.
 */
public enum Durability {

	/**
	 * An acknowledged write survives the death of the portal, of the server and of the
	 * machine.
	 */
	DURABLE("on"),

	/**
	 * An acknowledged write may be lost: for tests only.
	 */
	FAST("off");

	private final String setting;

	Durability(String setting) {
		this.setting = setting;
	}

	String fsync() {
		return this.setting;
	}

	List<String> serverSettings() {
		return List.of("fsync=" + this.setting, "synchronous_commit=" + this.setting,
				"full_page_writes=" + this.setting);
	}

}
