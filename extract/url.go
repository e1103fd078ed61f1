package extract

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// errNotWeb says that an address is not one of a page on the web.
var errNotWeb = errors.New("not an absolute http or https URL")

// NormalizeURL gives an article's URL without what does not say which article
// it is, in the normal form of RFC 3986 §6.2.2: host in lower case ASCII
// without default port, trailing dot or user; percent-encoding only where it
// is needed, in upper case; no dot segments; no fragment (a server never sees
// one, so "#!" names no page either); no empty query; no tracking parameters, no session's id.
// Parameters keep their order. It changes nothing when applied twice.
//
// It fails on what is not an absolute http or https URL.
//
// Other forms of a page (AMP, mobile, print) are not guessed from the URL:
// only the page itself tells, see [Article].CanonicalURL.
func NormalizeURL(raw string) (string, error) {
	u, err := parseURL(raw)
	if err != nil {
		return "", fmt.Errorf("normalizing URL: %w", err)
	}
	host, err := normalHost(u)
	if err != nil {
		return "", fmt.Errorf("normalizing URL %q: %w", raw, err)
	}
	path, _, _ := strings.Cut(u.EscapedPath(), ";jsessionid=")
	path = withoutDotSegments(normalEscapes(path))
	if query := normalQuery(u.RawQuery); query != "" {
		path += "?" + query
	}
	return u.Scheme + "://" + host + path, nil
}

// Key gives the identity of a normalized URL: one article whether it was
// fetched by http or https.
func Key(normalized string) string {
	if _, rest, found := strings.Cut(normalized, "://"); found {
		return rest
	}
	return normalized
}

// parseURL is forgiving as browsers are: white space inside and around, and
// percent signs that escape nothing, are no errors.
func parseURL(raw string) (*url.URL, error) {
	raw = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, strings.TrimSpace(raw))
	raw, _, _ = strings.Cut(raw, "#")
	u, err := url.Parse(escapeStrayPercents(raw))
	if err != nil {
		return nil, err
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" {
		return nil, fmt.Errorf("%q: %w", raw, errNotWeb)
	}
	return u, nil
}

func escapeStrayPercents(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && !isEscape(s[i:]) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func normalHost(u *url.URL) (string, error) {
	host := u.Hostname()
	if !isASCII(host) {
		ascii, err := idna.New(idna.MapForLookup(), idna.StrictDomainName(false), idna.VerifyDNSLength(true)).ToASCII(host)
		if err != nil {
			return "", err
		}
		host = ascii
	}
	host = strings.TrimRight(strings.ToLower(host), ".")
	if host == "" || strings.ContainsAny(host, " /?#@\\%<>\"^`{|}") {
		return "", errNotWeb
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	port := u.Port()
	if port == "" || u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		return host, nil
	}
	return host + ":" + port, nil
}

// normalEscapes writes percent-encoding in its normal form: what needs none
// has none, what is not ASCII or not allowed has it, in upper case.
func normalEscapes(s string) string {
	const upperHex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isEscape(s[i:]) {
			c = unhex(s[i+1])<<4 | unhex(s[i+2])
			i += 2
			if isUnreserved(c) {
				b.WriteByte(c)
				continue
			}
		} else if c > ' ' && c < 0x7f && !strings.ContainsRune("\"<>\\^`{|}", rune(c)) {
			b.WriteByte(c)
			continue
		}
		b.Write([]byte{'%', upperHex[c>>4], upperHex[c&15]})
	}
	return b.String()
}

func isEscape(s string) bool {
	return len(s) > 2 && s[0] == '%' && isHex(s[1]) && isHex(s[2])
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}

func unhex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7f }) < 0
}

// isUnreserved: RFC 3986 §2.3.
func isUnreserved(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// withoutDotSegments: RFC 3986 §5.2.4, on an absolute path.
func withoutDotSegments(path string) string {
	var out []string
	segments := strings.Split(strings.TrimPrefix(path, "/"), "/")
	for i, s := range segments {
		last := i == len(segments)-1
		switch s {
		case ".":
		case "..":
			out = out[:max(0, len(out)-1)]
		default:
			out = append(out, s)
			continue
		}
		if last {
			out = append(out, "")
		}
	}
	return "/" + strings.Join(out, "/")
}

func normalQuery(query string) string {
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if pair != "" && !isTracking(name, value) {
			kept = append(kept, normalEscapes(pair))
		}
	}
	return strings.Join(kept, "&")
}

// isTracking reports whether a query parameter says where a reader came from
// rather than what is read. Only names that mean nothing else are listed: a
// parameter left in makes two articles of one where the page names no
// canonical URL, one taken out wrongly makes one of two.
func isTracking(name, value string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, "%5F", "_"))
	for _, prefix := range trackingPrefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	if slices.Contains(trackingNames, name) {
		return true
	}
	return slices.Contains(refererNames, name) && slices.Contains(refererValues, strings.ToLower(value))
}

// From the query stripping of Firefox, Brave and ClearURLs, with the campaign
// parameters of the analytics programs common among publishers.
var (
	trackingPrefixes = []string{
		"utm_", "utm-", "mtm_", "piwik_", "matomo_", "hsa_", "stm_", "itm_", "otm_", "__hs", "_hs", "hmb_", "vero_", "oly_",
		"pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content", "fb_action_",
		"at_campaign", "at_medium", "at_custom", "at_link_", "at_format", "at_ptr", "at_bbc",
		"ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "ga_source", "ga_medium", "ga_campaign",
		"wt_mc", "wt_zmc", "wt.", "ml_subscriber",
	}
	trackingNames = []string{
		"fbclid", "fb_source", "fb_ref", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid",
		"msclkid", "twclid", "__twitter_impression", "ttclid", "li_fat_id", "igshid", "igsh", "yclid", "ysclid", "_openstat",
		"epik", "rdt_cid", "mkt_tok", "mc_cid", "mc_eid", "wickedid", "rb_clickid", "hsctatracking", "irclickid", "irgwc", "ef_id",
		"s_kwcid", "_ga", "_gl", "_branch_match_id", "_branch_referrer", "guccounter", "guce_referrer", "guce_referrer_sig",
		"xtor", "xtref", "cmpid", "cmp", "intcmp", "icid", "ncid", "ocid", "smid", "smtyp", "sref", "wtmc", "wtrid", "zanpid",
		"ref_src", "ref_url", "ref_source", "referrer", "traffic_source", "share_source", "campaign_id", "rssfeed", "wprss", "maca",
		"spm", "ito", "sr_share", "__s", "nl_id", "trk", "trkcampaign", "sc_campaign", "sc_channel", "cndid", "bxid",
		"jsessionid", "phpsessid", "dicbo", "oborigurl", "obclickid", "tblci",
	}
	// These names are used for other things too, and go only with values
	// that name a road.
	refererNames  = []string{"ref", "r", "referer", "source", "src", "from", "via", "origin", "share", "feed", "rss", "channel", "medium"}
	refererValues = []string{
		"rss", "rssfeed", "rss-feed", "rss_feed", "feed", "atom", "twitter", "facebook", "fb", "tw", "email", "mail", "newsletter",
		"whatsapp", "telegram", "linkedin", "pinterest", "reddit", "googlenews", "google", "social", "home", "homepage",
	}
)
