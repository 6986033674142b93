package org.dostyk.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.dostyk.citation.Citation;
import org.dostyk.citation.Source;
import org.dostyk.place.Country;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A ministry, university, museum, company or other body that takes part in initiatives or
 * stands behind a funding source.
 */
@Entity
public class Organisation extends CataloguedRecord {

	private static final Set<String> CLAIMS = Set.of("type", "country", "name_en", "name_kk", "name_ru", "name_zh",
			"aliases", "website", "wikidata", "ror");

	@Enumerated(EnumType.STRING)
	private OrganisationType type;

	@ManyToOne
	@JoinColumn(name = "country")
	private @Nullable Country country;

	@Embedded
	@AttributeOverride(name = "en", column = @Column(name = "name_en"))
	@AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
	@AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
	@AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
	private Names names;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> aliases = List.of();

	private @Nullable String website;

	private @Nullable String wikidata;

	private @Nullable String ror;

	@OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<OrganisationCitation> citations = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Organisation() {
	}

	/**
	 * Records an organisation.
	 * @param slug its name in addresses
	 * @param type what type it is of
	 * @param names what it is called
	 */
	public Organisation(Slug slug, OrganisationType type, Names names) {
		super(slug);
		this.type = type;
		this.names = names;
	}

	/**
	 * Corrects what it is.
	 * @param type what type it is of
	 * @param country the country it belongs to, or null if not recorded or to none
	 */
	public void be(OrganisationType type, @Nullable Country country) {
		this.type = type;
		this.country = country;
	}

	/**
	 * Changes what it is called.
	 * @param names the names shown
	 * @param aliases other and former names, which are searched
	 */
	public void rename(Names names, List<String> aliases) {
		this.names = names;
		this.aliases = List.copyOf(aliases);
	}

	/**
	 * Says where more is found about it.
	 * @param website an address of http or https, or null
	 * @param wikidata the item of Wikidata, or null
	 * @param ror the identifier of the Research Organization Registry, or null
	 */
	public void identify(@Nullable String website, @Nullable String wikidata, @Nullable String ror) {
		this.website = website;
		this.wikidata = wikidata;
		this.ror = ror;
	}

	/**
	 * Names its sources in the place of those it had.
	 * @param sources the sources in order
	 * @throws org.dostyk.record.ProblemException if one is for a claim that organisations
	 * do not make, or a key comes twice
	 */
	public void cite(List<Source> sources) {
		Citation.replace(this.citations, sources, CLAIMS, (source) -> new OrganisationCitation(this, source));
	}

	/**
	 * What type it is of.
	 * @return the type
	 */
	public OrganisationType type() {
		return this.type;
	}

	/**
	 * The country it belongs to.
	 * @return the country, or null if not recorded or to none
	 */
	public @Nullable Country country() {
		return this.country;
	}

	/**
	 * What it is called.
	 * @return the names
	 */
	public Names names() {
		return this.names;
	}

	/**
	 * Its other and former names.
	 * @return the names, in any language
	 */
	public List<String> aliases() {
		return List.copyOf(this.aliases);
	}

	/**
	 * Its site.
	 * @return an address of http or https, or null
	 */
	public @Nullable String website() {
		return this.website;
	}

	/**
	 * The item of Wikidata that it is.
	 * @return such as {@code Q3551781}, or null
	 */
	public @Nullable String wikidata() {
		return this.wikidata;
	}

	/**
	 * Its identifier in the Research Organization Registry.
	 * @return the last part of its address there, such as {@code 03q0vrn42}, or null
	 */
	public @Nullable String ror() {
		return this.ror;
	}

	/**
	 * Its sources.
	 * @return the citations in order
	 */
	public List<OrganisationCitation> citations() {
		return List.copyOf(this.citations);
	}

}
