using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Understanding;

/// <summary>What somebody may mean, and what helps them then: a card that only shows something, or a few words.</summary>
/// <param name="Name">As in the files of examples.</param>
/// <param name="CaptionText">Reads the caption in the language of whoever reads it.</param>
internal sealed record Intent(string Name, Func<SafeText> CaptionText)
{
    /// <summary>On a button that offers it: one to four words.</summary>
    public SafeText Caption => CaptionText();

    /// <summary>Pressed at once, so it must not change anything; null if <see cref="Words"/> answer.</summary>
    public Button? Shows { get; init; }

    /// <summary>Like <see cref="Shows"/>, for coordinators.</summary>
    public Button? ShowsCoordinators { get; init; }

    /// <summary>What a sentence shows that says more, such as a skill; it gives null if it says nothing more. Null for none.</summary>
    public Func<string, Button?>? ShowsFor { get; init; }

    /// <summary>Reads the words in the language of whoever reads them; null if there are none.</summary>
    public Func<SafeText>? WordsText { get; init; }

    /// <summary>Whether words answer, at least those who are no coordinators.</summary>
    public bool HasWords => WordsText is not null;

    public SafeText Words => WordsText?.Invoke() ?? SafeText.Of("");

    /// <summary>Reads the words for coordinators; null if they read the same as everybody.</summary>
    public Func<SafeText>? WordsToCoordinators { get; init; }

    /// <summary>At most three buttons below <see cref="Words"/>; these may change something.</summary>
    public IReadOnlyList<Offer> Next { get; init; } = [];

    /// <summary>Which coordinators are named below the words.</summary>
    public NamedCoordinators Coordinators { get; init; }

    /// <summary>Whether what this person most likely wants is offered below the words.</summary>
    public bool OffersLikely { get; init; }

    /// <summary>Never offered as what somebody may have meant.</summary>
    public bool IsSmallTalk { get; init; }

    /// <summary>Offered only to those who have reports.</summary>
    public bool IsForManagers { get; init; }

    /// <summary>Offered only to coordinators.</summary>
    public bool IsForCoordinators { get; init; }

    /// <summary>What helps somebody who is in no mentorship, and whom none is proposed; null if the same does.</summary>
    public Intent? WithoutMentorship { get; init; }

    public SafeText WordsTo(bool isCoordinator) => isCoordinator ? WordsToCoordinators?.Invoke() ?? Words : Words;

    /// <summary>Whether it may be offered to somebody who was not clear.</summary>
    public bool MayBeOffered(bool isCoordinator, bool hasReports) =>
        !IsSmallTalk && (isCoordinator || !IsForCoordinators) && (hasReports || !IsForManagers);

    public Button? ShowsTo(bool isCoordinator) => isCoordinator ? ShowsCoordinators ?? Shows : Shows;
}

/// <summary>Which coordinators are named below plain words.</summary>
internal enum NamedCoordinators
{
    /// <summary>None: the words are not about them.</summary>
    None,

    /// <summary>All whose names are known.</summary>
    All,

    /// <summary>Those who do not stand above the reader, because it may be about somebody who does.</summary>
    OutsideTheLine,
}

/// <summary>A button that is offered, with its caption.</summary>
internal sealed record Offer(Func<SafeText> CaptionText, Button Button)
{
    public SafeText Caption => CaptionText();
}
