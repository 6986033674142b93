package org.dostyk.importing;

import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills an empty catalogue when the portal starts, after the schema is there and before
 * the first request is answered. {@code portal.starting-data} is {@code true} for what
 * the portal is shipped with, {@code false} for no more than countries and vocabularies,
 * without which nothing could be entered, or the path of a package.
 */
@Component
class StartingData implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartingData.class);

	private final PackageLoading loading;

	private final String setting;

	StartingData(PackageLoading loading, @Value("${portal.starting-data:true}") String setting) {
		this.loading = loading;
		this.setting = setting.strip();
	}

	@Override
	public void afterSingletonsInstantiated() {
		long started = System.nanoTime();
		boolean loaded = switch (this.setting) {
			case "true", "" -> this.loading.loadIfEmpty(DataPackage::shipped);
			case "false" -> this.loading.loadReferenceDataIfMissing();
			default -> this.loading.loadIfEmpty(() -> DataPackage.open(Path.of(this.setting)));
		};
		if (loaded) {
			logger.info("Loaded the starting data (" + this.setting + ") in "
					+ (System.nanoTime() - started) / 1_000_000 + " ms");
		}
	}

}
