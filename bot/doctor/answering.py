"""What answers and surfaces need: the model of questions, the policy, a language model, Slack."""

from __future__ import annotations

from bot.doctor.records import Check, State
from bot.policy import load_policy
from bot.wiring import reranker_of
from indexer.settings import Settings


def export(settings: Settings) -> Check:
    """Whether questions are embedded without torch."""
    from indexer.embedding.choose import HASHED
    from indexer.embedding.export import export_place
    from indexer.embedding.model_folder import find_model

    if settings.embedder == HASHED:
        return Check("questions", State.OK, "embedded by hashing, without a model")
    place = export_place(find_model(settings.embedder, fetch=False))
    if not place.is_file():
        return Check(
            "questions",
            State.MISSING,
            "no ONNX export of the model: a question loads torch first and takes seconds",
            "run `minutebook index` once: it makes the export",
        )
    return Check("questions", State.OK, f"embedded by the ONNX export {place}")


def reranker(settings: Settings) -> Check:
    """The reranker, loaded where one is set."""
    found = reranker_of(settings)
    if found is None:
        return Check("reranker", State.MISSING, "none: passages stand as both searches rank them")
    found.load()
    return Check("reranker", State.OK, f"the best passages are read again by {settings.reranker}")


def tokens(settings: Settings) -> Check:
    """By what tokens are counted."""
    from indexer.embedding import question_embedder
    from indexer.tokens import TokenCounter

    return Check("tokens", State.OK, TokenCounter(question_embedder(settings)).encoding)


def policy(settings: Settings) -> Check:
    """Who may see what, as the policy's file says."""
    if settings.policy is None:
        return Check(
            "policy",
            State.MISSING,
            "none: what carries no restriction is public",
            "state audiences in manifest.toml where that is wrong",
        )
    policy = load_policy(settings.policy)
    named = ", ".join(sorted(policy.audiences))
    return Check("policy", State.OK, f"{settings.policy}: audiences {named}")


def model(settings: Settings) -> Check:
    """The language model, asked for one word where one is configured."""
    if not settings.model and not settings.model_base_url:
        return Check("model", State.MISSING, "none: answers are verbatim sentences of the papers")
    from bot.model.trial import tried

    trial = tried(settings)
    return Check("model", State.OK if trial.good else State.WRONG, trial.found, trial.mend)


def web(settings: Settings) -> Check:
    """Where citations lead."""
    if settings.web_url is None:
        return Check("web pages", State.MISSING, "no address: citations carry no link")
    return Check("web pages", State.OK, f"citations lead to {settings.web_url}")


def slack(settings: Settings) -> Check:
    """Whether all that Slack needs is set; Slack itself is not asked."""
    if settings.slack_bot_token is None:
        return Check("Slack", State.MISSING, "no token: see docs/slack.md")
    from bot.slack.needed import check

    check(settings)
    way = "Socket Mode" if settings.slack_app_token else "signed HTTP"
    return Check("Slack", State.OK, f"tokens and a policy are set; by {way}")
