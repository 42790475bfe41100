using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;

namespace MentorBot.Bot.Requests;

/// <summary>Offers help, by the form or by typing, and stops or resumes taking requests.</summary>
internal sealed class OfferHandler(FindRequests find, OfferHelp offer, SkillReader skills)
    : IHandles<ShowHelpOffer>,
        IHandles<OfferOne>,
        IHandles<SaveHelpOffer>,
        IHandles<PutOffHelpOffer>,
        IHandles<StopHelpRequests>,
        IHandles<ResumeHelpRequests>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.HelpOffer;

    public async Task<Reply> HandleAsync(ShowHelpOffer button, Form form, Turn turn, CancellationToken cancellation) =>
        await CardAsync(turn, cancellation);

    public async Task<Reply> HandleAsync(OfferOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var known = await skills.KnownAsync(cancellation);
        return await FilledAsync(SkillReader.Named(button.Words, known), known, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(SaveHelpOffer button, Form form, Turn turn, CancellationToken cancellation)
    {
        var known = await skills.KnownAsync(cancellation);
        var said = OfferCards.ReadSkills(form, known);
        var view = await find.OfferAsync(turn.Person.Id, cancellation);
        if (SaidSkills.UnknownAmong(said, known).FirstOrDefault() is { } unknown)
        {
            IReadOnlyList<string> kept = [.. said.Where(known.Contains)];
            return OfferCards
                .Form(view, turn.Person.Id, known, kept)
                .Warning(RequestText.UnknownSkill(Listing.Quote(unknown)));
        }

        IReadOnlyList<string> chosen = [.. said.Select(word => SaidSkills.OwnIn(word) ?? word)];
        var context = turn.ContextFor(new ShowHelpOffer());
        var saved = await offer.RunAsync(chosen, OfferCards.ReadCapacity(form), context, cancellation);
        return saved.Refusal switch
        {
            null => (await CardAsync(turn, cancellation)).Saying(RequestText.OfferSaved),
            Domain.Shared.CardIsOutdated late => (await CardAsync(turn, cancellation)).Warning(RefusalWords.For(late)),
            var refusal => OfferCards.Form(view, turn.Person.Id, known, chosen).Warning(RefusalWords.For(refusal)),
        };
    }

    public Task<Reply> HandleAsync(PutOffHelpOffer button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(RequestText.NotNowDone);

    public Task<Reply> HandleAsync(StopHelpRequests button, Form form, Turn turn, CancellationToken cancellation) =>
        SwitchAsync(isOpen: false, RequestText.Stopped, turn, cancellation);

    public Task<Reply> HandleAsync(ResumeHelpRequests button, Form form, Turn turn, CancellationToken cancellation) =>
        SwitchAsync(isOpen: true, RequestText.Resumed, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation)
    {
        var view = await find.OfferAsync(turn.Person.Id, cancellation);
        return [OfferCards.Of(view, turn.Person.Id), OfferCards.Form(view, turn.Person.Id, SkillCatalogue.Names)];
    }

    /// <summary>Skills are filled in and not offered: nobody is put on a list by a word.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (YesOrNo.Parse(text) == false && !(await find.OfferAsync(turn.Person.Id, cancellation)).HasOffered)
        {
            return RequestText.NotNowDone;
        }

        var known = await skills.KnownAsync(cancellation);
        return SkillReader.Named(text, known) is { Count: > 0 } named
            ? await FilledAsync(named, known, turn, cancellation)
            : NotAnAnswer.Instance;
    }

    private async Task<Card> FilledAsync(
        IReadOnlyList<string> named,
        IReadOnlyList<string> known,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var view = await find.OfferAsync(turn.Person.Id, cancellation);
        IReadOnlyList<string>? chosen =
            named.Count == 0 ? null
            : view.HasOffered ? [.. view.Skills.Union(named, StringComparer.OrdinalIgnoreCase)]
            : named;
        return OfferCards.Form(view, turn.Person.Id, known, chosen);
    }

    private async Task<Reply> SwitchAsync(bool isOpen, SafeText done, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowHelpOffer());
        var switched = await offer.SetOpenAsync(isOpen, context, cancellation);
        if (switched.Refusal is null)
        {
            return (await CardAsync(turn, cancellation)).Saying(done);
        }

        return isOpen ? await CardAsync(turn, cancellation) : RefusalWords.For(switched.Refusal);
    }

    private async Task<Card> CardAsync(Turn turn, CancellationToken cancellation) =>
        OfferCards.Of(await find.OfferAsync(turn.Person.Id, cancellation), turn.Person.Id);
}
