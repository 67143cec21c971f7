package dev.dialectic.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens that are known by their form, after what their issuers say of them. Immutable and thread-safe.
 *
 * <p>Every quantifier is possessive where what follows could not be part of it, and bounded: nothing is tried twice.
 */
final class TokenFormats {

    private static final List<TokenFormat> ALL = all();

    private TokenFormats() {}

    static void find(String text, List<Span> found) {
        for (TokenFormat format : ALL) {
            format.find(text, found);
        }
    }

    private static List<TokenFormat> all() {
        List<TokenFormat> all = new ArrayList<>();
        clouds(all);
        forges(all);
        models(all);
        talk(all);
        money(all);
        registries(all);
        services(all);
        return List.copyOf(all);
    }

    private static void add(List<TokenFormat> all, String kind, String rest, String... prefixes) {
        for (String prefix : prefixes) {
            all.add(TokenFormat.of(kind, prefix, rest));
        }
    }

    private static void clouds(List<TokenFormat> all) {
        add(all, "aws-key-id", "[A-Z2-7]{16}", "AKIA", "ASIA", "ABIA", "ACCA");
        add(all, "aws-bedrock-key", "[A-Za-z0-9+/]{40,300}+={0,2}+", "ABSK", "bedrock-api-key-");
        add(all, "google-api-key", "[\\w-]{35}", "AIza");
        add(all, "google-oauth", "[\\w-]{20,200}+", "ya29.", "GOCSPX-");
        add(all, "digitalocean-token", "[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_");
        add(all, "alibaba-key-id", "[A-Za-z0-9]{20}", "LTAI");
        add(all, "heroku-key", "[\\w-]{58}", "HRKU-AA");
        add(all, "fly-token", "[\\w+/-]{43,800}+={0,3}+", "fo1_", "fm1a_", "fm1r_", "fm2_");
        add(all, "vault-token", "[\\w-]{24,300}+", "hvs.", "hvb.", "hvr.");
        add(all, "terraform-token", "[\\w=-]{60,70}+", "atlasv1.");
        add(all, "pulumi-token", "[a-f0-9]{40}", "pul-");
        add(all, "databricks-token", "[a-f0-9]{32}(?:-\\d)?+", "dapi");
        add(all, "doppler-token", "[A-Za-z0-9]{40,50}+", "dp.pt.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit.");
        add(all, "planetscale-token", "[\\w=.-]{32,64}+", "pscale_tkn_", "pscale_pw_", "pscale_oauth_");
        add(all, "age-key", "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", "AGE-SECRET-KEY-1");
        add(all, "1password-token", "[A-Za-z0-9+/]{200,1000}+={0,3}+", "ops_eyJ");
        add(all, "infracost-key", "[A-Za-z0-9]{32}", "ico-");
    }

    private static void forges(List<TokenFormat> all) {
        add(all, "github-token", "[A-Za-z0-9]{36,255}+", "ghp_", "gho_", "ghu_", "ghs_", "ghr_");
        add(all, "github-token", "\\w{60,100}+", "github_pat_");
        String gitlab = "[\\w-]{20,64}+(?:\\.[\\w-]{2,30}+){0,3}+";
        add(
                all,
                "gitlab-token",
                gitlab,
                "glpat-",
                "gldt-",
                "glft-",
                "glsoat-",
                "glrt-",
                "gloas-",
                "glimt-",
                "glagent-");
        add(all, "gitlab-token", "[\\w-]{20,64}+(?:\\.[\\w-]{2,30}+){0,3}+", "glptt-", "glffct-", "GR1348941");
        add(all, "gitlab-token", "[0-9a-zA-Z]{1,5}_[\\w-]{20}", "glcbt-");
        add(all, "atlassian-token", "[\\w=-]{80,250}+", "ATATT3xFfGF0", "ATCTT3xFfGN0");
        add(all, "linear-key", "[A-Za-z0-9]{40}", "lin_api_");
        add(all, "postman-key", "[a-f0-9]{24}-[a-f0-9]{34}", "PMAK-");
        add(all, "sentry-token", "[a-f0-9]{64}", "sntryu_");
        add(all, "sentry-token", "[\\w+/=.-]{60,400}+", "sntrys_");
        add(all, "sonar-token", "[a-f0-9]{40}", "squ_", "sqp_", "sqa_");
    }

    private static void models(List<TokenFormat> all) {
        add(all, "anthropic-key", "[\\w-]{80,120}+", "sk-ant-");
        add(all, "openai-key", "[\\w-]{40,250}+", "sk-proj-", "sk-svcacct-", "sk-admin-");
        add(all, "openai-key", "[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}", "sk-");
        add(all, "model-key", "[A-Za-z0-9]{32,64}+", "sk-", "sk-or-v1-", "gsk_", "pplx-", "xai-");
        add(all, "hugging-face-token", "[A-Za-z]{34}", "hf_");
        add(all, "hugging-face-token", "[A-Za-z0-9]{34}", "api_org_");
        add(all, "tavily-key", "[A-Za-z0-9-]{32,60}+", "tvly-");
        add(all, "replicate-token", "[A-Za-z0-9]{37}", "r8_");
    }

    private static void talk(List<TokenFormat> all) {
        add(all, "slack-token", "[\\w-]{20,250}+", "xoxb-", "xoxp-", "xoxa-", "xoxs-", "xoxr-", "xoxo-", "xoxe-");
        add(all, "slack-token", "[\\w.-]{20,300}+", "xapp-", "xoxe.xoxb-", "xoxe.xoxp-");
        add(all, "slack-webhook", "[A-Za-z0-9+/]{40,60}+", "hooks.slack.com/services/", "hooks.slack.com/workflows/");
        add(
                all,
                "teams-webhook",
                "[\\w@-]{36,100}+/IncomingWebhook/[a-z0-9]{32}/[a-z0-9-]{36}",
                "webhook.office.com/webhookb2/");
        add(all, "discord-webhook", "\\d{15,20}+/[\\w-]{60,80}+", "discord.com/api/webhooks/");
        add(all, "sendgrid-key", "[\\w-]{22}\\.[\\w-]{43}", "SG.");
        add(all, "sendinblue-key", "[a-f0-9]{64}-[A-Za-z0-9]{16}", "xkeysib-");
        add(all, "mailgun-key", "[a-f0-9]{32}", "key-", "pubkey-");
        add(all, "twilio-key", "[a-f0-9]{32}", "SK");
    }

    private static void money(List<TokenFormat> all) {
        String[] stripe = {"sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_", "whsec_"};
        add(all, "stripe-key", "[A-Za-z0-9+/=]{10,250}+", stripe);
        add(all, "square-token", "[\\w-]{22,60}+", "sq0atp-", "sq0csp-", "EAAA");
        add(all, "shopify-token", "[a-fA-F0-9]{32}", "shpat_", "shpca_", "shppa_", "shpss_");
        add(all, "flutterwave-key", "[a-h0-9]{12,32}+(?:-X)?+", "FLWSECK_TEST-", "FLWPUBK_TEST-", "FLWSECK-");
        add(all, "plaid-token", "[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}", "access-sandbox-", "access-production-");
        add(all, "easypost-key", "[A-Za-z0-9]{54}", "EZAK", "EZTK");
        add(all, "duffel-token", "[\\w=-]{43}", "duffel_test_", "duffel_live_");
    }

    private static void registries(List<TokenFormat> all) {
        add(all, "npm-token", "[A-Za-z0-9]{36}", "npm_");
        add(all, "pypi-token", "[\\w-]{50,1000}+", "pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw");
        add(all, "rubygems-key", "[a-f0-9]{48}", "rubygems_");
        add(all, "clojars-token", "[A-Za-z0-9]{60}", "CLOJARS_");
        add(all, "docker-token", "[\\w-]{27,36}+", "dckr_pat_", "dckr_oat_");
        add(all, "crates-token", "[A-Za-z0-9]{32}", "cio");
        add(all, "nuget-key", "[a-z0-9]{43}", "oy2");
        add(all, "artifactory-token", "[A-Za-z0-9]{69}", "AKCp");
        add(all, "artifactory-token", "[A-Za-z0-9]{59}", "cmVmd");
        add(all, "octopus-key", "[A-Z0-9]{26}", "API-");
        add(all, "readme-key", "[a-z0-9]{70}", "rdme_");
    }

    private static void services(List<TokenFormat> all) {
        add(all, "jwt", "[\\w-]{10,400}+\\.[\\w-]{10,8000}+(?:\\.[\\w-]{0,2000}+)?+={0,2}+", "eyJ");
        add(all, "new-relic-key", "[A-Za-z0-9-]{19,50}+", "NRAK-", "NRJS-", "NRII-", "NRIQ-", "NRRA-");
        add(all, "dynatrace-token", "[A-Z2-7]{24}\\.[A-Z2-7]{64}", "dt0c01.");
        add(all, "grafana-token", "[A-Za-z0-9+/_]{32,400}+={0,3}+", "glc_", "glsa_");
        add(all, "grafana-token", "[A-Za-z0-9]{70,400}+={0,3}+", "eyJrIjoi");
        add(all, "notion-token", "[A-Za-z0-9]{43,50}+", "ntn_", "secret_");
        add(all, "typeform-token", "[\\w=.-]{59}", "tfp_");
        add(all, "prefect-key", "[A-Za-z0-9]{36}", "pnu_");
        add(all, "airtable-token", "[A-Za-z0-9]{14}\\.[a-f0-9]{64}", "pat");
        add(all, "mapbox-token", "[a-z0-9]{60}\\.[a-z0-9]{22}", "sk.", "pk.");
        add(all, "frameio-token", "[\\w=-]{64}", "fio-u-");
        add(all, "harness-token", "[\\w-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}", "pat.", "sat.");
        add(all, "facebook-token", "[A-Za-z0-9]{80,400}+", "EAAM", "EAAC");
        add(all, "openshift-token", "[\\w-]{43}", "sha256~");
        add(all, "dependency-track-key", "[A-Za-z0-9]{36}", "odt_");
        add(all, "adobe-secret", "[A-Za-z0-9]{32}", "p8e-");
        add(all, "shippo-token", "[a-f0-9]{40}", "shippo_live_", "shippo_test_");
        add(all, "sourcegraph-token", "(?:local_|[a-f0-9]{16}_)?+[a-f0-9]{40}", "sgp_");
    }
}
