using System.Text.Json.Serialization;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cards;

/// <summary>
/// An Adaptive Card with a heading, a body and at most six buttons, as many as Teams shows.
/// The title is also the text of the notification. With the first paragraphs it forms the fallback for clients that
/// cannot render cards.
/// </summary>
internal sealed record Card
{
    public const int MaxActions = 6;
    private const int MaxFallback = 400;

    public Card(SafeText title, IReadOnlyList<CardElement> body, params IReadOnlyList<CardAction> actions)
    {
        Title = title;
        Content = body;
        Actions =
            actions.Count <= MaxActions
                ? actions
                : throw new ArgumentException($"A card has at most {MaxActions} buttons.", nameof(actions));
    }

    [JsonIgnore]
    public SafeText Title { get; }

    [JsonIgnore]
    public IReadOnlyList<CardElement> Content { get; init; }

    /// <summary>One sentence above everything else: an error, or what has just happened.</summary>
    [JsonIgnore]
    public CardElement? Banner { get; init; }

    /// <summary>A few quiet words above the title, such as "Step 2 of 4"; null for none.</summary>
    [JsonIgnore]
    public SafeText? Eyebrow { get; init; }

    /// <summary>How far somebody has come, between the eyebrow and the title; null for none.</summary>
    [JsonIgnore]
    public CardElement? Progress { get; init; }

    /// <summary>A state in a word or two beside the title; null for none.</summary>
    [JsonIgnore]
    public Badge? State { get; init; }

    /// <summary>The question that the card asks and typed words answer; null if it asks nothing.</summary>
    [JsonIgnore]
    public AskedQuestion? Asks { get; init; }

    /// <summary>
    /// Whether it asks to confirm something that cannot simply be taken back. What only lies behind "…" is no question.
    /// </summary>
    [JsonIgnore]
    public bool WantsDecision => Actions.Any(action => action is { Style: "destructive", Mode: not "secondary" });

    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version => "1.5";

    public string FallbackText => Clip(new SafeText(string.Join(". ", [Title.Value, .. Paragraphs()])).Plain);

    public IReadOnlyList<CardElement> Body =>
        [
            .. new[] { Banner, Eyebrow is { } words ? Layout.Eyebrow(words) : null, Progress }.OfType<CardElement>(),
            Header,
            .. Content,
        ];

    private CardElement Header => State is null ? Say.Heading(Title) : Layout.WithBadge(Say.Heading(Title), State);

    /// <summary>Everything that can be pressed: the buttons, and the tiles that are buttons as a whole.</summary>
    [JsonIgnore]
    public IEnumerable<CardAction> Presses => Actions.Concat(Content.SelectMany(Pressed));

    public IReadOnlyList<CardAction> Actions { get; private init; }

    /// <summary>The same card with an error on top that says what is wrong and what to do.</summary>
    public Card Warning(string sentence) => With(sentence, "attention");

    /// <summary>The same card with a confirmation on top.</summary>
    public Card Saying(string sentence) => With(sentence, "good");

    /// <summary>The same card with a plain remark on top, where nothing is wrong and nothing was changed.</summary>
    public Card Noting(string sentence) => With(sentence, "accent");

    /// <inheritdoc cref="Warning(string)"/>
    public Card Warning(SafeText sentence) => With(Say.Plain(sentence), "attention");

    /// <inheritdoc cref="Saying(string)"/>
    public Card Saying(SafeText sentence) => With(Say.Plain(sentence), "good");

    /// <inheritdoc cref="Noting(string)"/>
    public Card Noting(SafeText sentence) => With(Say.Plain(sentence), "accent");

    /// <summary>The same card, asking this: what is typed next is taken for the answer.</summary>
    /// <param name="kind">What it asks.</param>
    /// <param name="subject">As <see cref="OpenQuestion.SubjectId"/>.</param>
    public Card Asking(QuestionKind kind, Guid subject) => this with { Asks = new AskedQuestion(kind, subject) };

    /// <summary>The same card, whose buttons tell from which version of an answer it was made.</summary>
    /// <param name="version">As from <see cref="AnswerVersion.Of"/>.</param>
    public Card MadeFrom(string version) =>
        this with
        {
            Actions = [.. Actions.Select(action => MadeFrom(action, version)!)],
            Content = [.. Content.Select(element => MadeFrom(element, version))],
        };

    /// <summary>The same card with nothing folded away.</summary>
    public Card Unfolded() =>
        this with
        {
            Content =
            [
                .. Content.Select(element =>
                    element is Container { Id: not null } fold ? fold with { IsVisible = null } : element
                ),
            ],
        };

    private static CardAction? MadeFrom(CardAction? action, string version) =>
        action is ExecuteAction press ? press with { Data = press.Data with { MadeFrom = version } } : action;

    private static CardElement MadeFrom(CardElement element, string version) =>
        element switch
        {
            Container { SelectAction: { } action } tile => tile with { SelectAction = MadeFrom(action, version) },
            ColumnSet row => row with
            {
                Columns =
                [
                    .. row.Columns.Select(column =>
                        column with
                        {
                            SelectAction = MadeFrom(column.SelectAction, version),
                        }
                    ),
                ],
            },
            _ => element,
        };

    private static IEnumerable<CardAction> Pressed(CardElement element) =>
        element switch
        {
            Container tile => [.. Of(tile.SelectAction), .. tile.Items.SelectMany(Pressed)],
            ColumnSet row => row.Columns.SelectMany(column => Of(column.SelectAction)),
            ActionSet set => set.Actions,
            _ => [],
        };

    private static IEnumerable<CardAction> Of(CardAction? action) => action is null ? [] : [action];

    private Card With(string sentence, string style) => With(Say.Said(sentence), style);

    private Card With(TextBlock sentence, string style) =>
        this with
        {
            Banner = new Container([sentence]) { Style = style },
        };

    private IEnumerable<string> Paragraphs() => Content.SelectMany(Texts);

    private static IEnumerable<string> Texts(CardElement element) =>
        element switch
        {
            TextBlock block => [block.Text],
            Container container => container.Items.SelectMany(Texts),
            ColumnSet row => row.Columns.SelectMany(column => column.Items).SelectMany(Texts),
            _ => [],
        };

    private static string Clip(string text) =>
        text.Length <= MaxFallback ? text : PlainText.Cut(text, MaxFallback) + "…";
}
