using MentorBot.Bot.CheckIns;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class CheckInSamples : ICardSamples
{
    private static readonly CheckInView Asked = Seen.CheckIn();
    private static readonly CheckInView AskedInCircle = Asked with
    {
        Model = MentoringModel.Circle,
        Partners = Awkward.Names,
    };
    private static readonly string LongNote = Awkward.Long(CheckIn.MaxNoteLength);

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) => new CardSample($"CheckInCards.Ask {i}", CheckInCards.Ask(Seen.CheckIn(partner: name)))
            ),
            new("CheckInCards.Of", CheckInCards.Of(Asked)),
            new("CheckInCards.Ask after a session", CheckInCards.Ask(Asked with { SessionAt = A.Now })),
            new("CheckInCards.Ask a circle", CheckInCards.Ask(AskedInCircle)),
            new("NotMetCards.WhyNot in a circle", NotMetCards.WhyNot(AskedInCircle)),
            new("CheckInCards.Nudge", CheckInCards.Nudge(Asked)),
            new("NotMetCards.WhyNot", NotMetCards.WhyNot(Asked)),
            .. Enum.GetValues<NotMetReason>()
                .Select(reason => new CardSample(
                    $"NotMetCards.NotMet {reason}",
                    NotMetCards.NotMet(Seen.CheckIn(met: false, whyNot: reason))
                )),
            new("CheckInCards.Snoozed", CheckInCards.Snoozed(Asked, "Tuesday")),
            new("CheckInCards.Skipped", CheckInCards.Skipped(Asked)),
            new("StillThereCards.Ask", StillThereCards.Ask(Ids.New<PersonId>(A.Now))),
            new("StillThereCards.Staying in something", StillThereCards.Staying(running: 2)),
            new("StillThereCards.Staying in nothing", StillThereCards.Staying(running: 0)),
            new("HowOftenCards.HowOften once", HowOftenCards.HowOften(perWeek: 1)),
            new("HowOftenCards.HowOften", HowOftenCards.HowOften(perWeek: 2)),
            new("CheckInCards.Over", CheckInCards.Over(Asked)),
            new("CheckInCards.None", CheckInCards.None()),
            new(
                "CheckInCards.FromPartner to a circle",
                CheckInCards.FromPartner(new PartnerNote(Asked.Mentorship, Awkward.Markup, LongNote, ToMany: true))
            ),
            new(
                "CheckInCards.FromPartner",
                CheckInCards.FromPartner(new PartnerNote(Asked.Mentorship, Awkward.Markup, LongNote, ToMany: false))
            ),
        ];
}

internal sealed class MeetingSamples : ICardSamples
{
    private static readonly MeetingReport Full = new(
        5,
        45,
        Awkward.Markup,
        NoteAudience.Partner,
        Awkward.Long(CheckIn.MaxNextStepLength)
    )
    {
        Takeaway = Awkward.Long(CheckIn.MaxTakeawayLength),
    };

    public IEnumerable<CardSample> All =>
        [
            new(
                "MeetingCards.Tell with who came",
                MeetingCards.Tell(
                    Seen.CheckIn(met: true) with
                    {
                        Roll = new(Ids.New<SessionId>(A.Now), CircleSamples.Members),
                    }
                )
            ),
            new("MeetingCards.Tell", MeetingCards.Tell(Seen.CheckIn(met: true))),
            new(
                "MeetingCards.Tell what cannot be taken",
                MeetingCards.Tell(
                    Seen.CheckIn(met: true),
                    new MeetingTold(Full with { Note = string.Concat(Enumerable.Repeat("👩🏽‍💻", 1400)), Minutes = 0 })
                )
            ),
            new(
                "MeetingCards.Tell a circle",
                MeetingCards.Tell(
                    Seen.CheckIn(met: true) with
                    {
                        Model = MentoringModel.Circle,
                        Partners = Awkward.Names,
                    }
                )
            ),
            new(
                "MeetingCards.NoFit",
                MeetingCards.NoFit(Seen.CheckIn(met: true, feedback: new(2, true, false, Fit.NotGood)))
            ),
            new("MeetingCards.Told little", MeetingCards.Told(Seen.CheckIn(met: true))),
            new("MeetingCards.Told", MeetingCards.Told(Seen.CheckIn(met: true, report: Full))),
        ];
}

internal sealed class NoteSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("NoteCards.Note", NoteCards.Note(Note(Awkward.LongName, Awkward.Long(CheckIn.MaxNoteLength)))),
            new("NoteCards.List without any", NoteCards.List([], WorkingTime.Default("Europe/Berlin"))),
            new(
                "NoteCards.List of many",
                NoteCards.List(
                    [
                        .. Enumerable
                            .Range(0, ReadNotes.Most)
                            .Select(n =>
                                Note(Awkward.Names[n % Awkward.Names.Count], Awkward.Long(CheckIn.MaxNoteLength))
                            ),
                    ],
                    WorkingTime.Default("Europe/Berlin")
                )
            ),
        ];

    private static CoordinatorNote Note(string writer, string words) =>
        new()
        {
            Id = Ids.New<CheckInId>(A.Now),
            WriterId = Ids.New<PersonId>(A.Now),
            Writer = writer,
            Cohort = Awkward.Markup[..70],
            Note = words,
            At = A.Now,
        };
}
