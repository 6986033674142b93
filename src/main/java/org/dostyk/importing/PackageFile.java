package org.dostyk.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the data package with its columns, in the order in which the files refer to
 * each other.
 */
enum PackageFile {

	COUNTRIES("countries.csv", "code,name_en,name_kk,name_ru,name_zh"),

	VOCABULARIES("vocabularies.csv", "vocabulary,code,label_en,label_kk,label_ru,label_zh,description_en"),

	PLACES("places.csv",
			"slug,kind,country,within,name_en,name_kk,name_ru,name_zh,aliases,latitude,longitude,wikidata"),

	ORGANISATIONS("organisations.csv",
			"slug,type,country,name_en,name_kk,name_ru,name_zh,aliases,website,wikidata,ror"),

	FUNDING_SOURCES("funding-sources.csv",
			"slug,type,country,organisation,name_en,name_kk,name_ru,name_zh,aliases,summary_en,summary_kk,summary_ru,summary_zh,website"),

	INITIATIVES("initiatives.csv",
			"slug,kind,form,title_en,title_kk,title_ru,title_zh,aliases,summary_en,summary_kk,summary_ru,summary_zh,start,end,in_force,last_evidence,recurrence,status,series,edition,countries,places,venue,direction,level,field,themes,audiences,frameworks,website"),

	PARTICIPATIONS("participations.csv", "initiative,organisation,role,note"),

	FUNDING("funding.csv", "initiative,funding_source,year,amount,currency,form,certainty,counted,note,citation"),

	FIGURES("figures.csv", "initiative,indicator,year,value,note,citation"),

	CITATIONS("citations.csv",
			"key,subject_type,subject,claim,title,publisher,url,language,published,accessed,archived_url,note");

	private final String fileName;

	private final List<String> columns;

	PackageFile(String fileName, String columns) {
		this.fileName = fileName;
		this.columns = List.of(columns.split(","));
	}

	static Optional<PackageFile> named(String fileName) {
		return Stream.of(values()).filter((file) -> file.fileName.equals(fileName)).findFirst();
	}

	String fileName() {
		return this.fileName;
	}

	List<String> columns() {
		return this.columns;
	}

}
