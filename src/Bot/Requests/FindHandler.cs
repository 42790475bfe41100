using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Help;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Requests;

/// <summary>Finds who offers a skill, and asks which one is meant where that is not clear.</summary>
internal sealed class FindHandler(SkillReader skills, RequestReplies replies)
    : IHandles<FindHelp>,
        IHandles<FindPickedHelp>,
        IHandles<ShowHelpers>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.HelpSkill;

    public Task<Reply> HandleAsync(FindHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        FindAsync(button.Words, turn, cancellation);

    public Task<Reply> HandleAsync(FindPickedHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        FindAsync(HelperCards.ReadSkill(form), turn, cancellation);

    public async Task<Reply> HandleAsync(ShowHelpers button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.HelpersAsync(button.Skill, button.Page, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await SkillOfAsync(subject, cancellation) is { } skill
            ? [await replies.HelpersAsync(skill, 0, turn, cancellation)]
            : [HelperCards.Which([], "")];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var known = await skills.KnownAsync(cancellation);
        if (SkillReader.Named(text, known) is [var named])
        {
            return await replies.HelpersAsync(named, 0, turn, cancellation);
        }

        if (subject != HelperCards.NoSkill)
        {
            return YesOrNo.Parse(text) is true && await SkillOfAsync(subject, cancellation) is { } skill
                ? await replies.AgreeAsync(skill, turn, cancellation)
                : NotAnAnswer.Instance;
        }

        return skills.Closest(text, known) is { Count: > 0 } close
            ? HelperCards.Guess(text, close)
            : NotAnAnswer.Instance;
    }

    private async Task<string?> SkillOfAsync(Guid subject, CancellationToken cancellation) =>
        subject != HelperCards.NoSkill
        && SuggestionKey.Find(subject, await skills.KnownAsync(cancellation)) is [var skill, ..]
            ? skill
            : null;

    private async Task<Reply> FindAsync(string words, Turn turn, CancellationToken cancellation)
    {
        var known = await skills.KnownAsync(cancellation);
        return SkillReader.Named(words, known) switch
        {
            [var only] => await replies.HelpersAsync(only, 0, turn, cancellation),
            { Count: > 1 } several => HelperCards.Guess(words, [.. several.Take(3)]),
            _ when skills.Closest(words, known) is { Count: > 0 } close => HelperCards.Guess(words, close),
            _ => HelperCards.Which(known, words),
        };
    }
}
