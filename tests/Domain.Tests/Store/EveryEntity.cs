using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Store;

/// <summary>One instance of every entity, with as many of its fields set as possible.</summary>
internal static class EveryEntity
{
    private static readonly DateTimeOffset Later = A.Now.AddDays(1);

    /// <summary>In an order in which they can be inserted. Members of a mentorship come with it.</summary>
    public static IReadOnlyList<object> Make()
    {
        var manager = A.Person("Grace Hopper", zone: "America/New_York");
        var ada = A.Person("Ada Lovelace", manager, zone: "Asia/Kolkata");
        ada.Welcome(A.Now);
        ada.MarkRefreshed(A.Now);
        ada.SetNamedInDigests(true);
        ada.SetWorkingHours(
            new WorkingTime("Asia/Kolkata", WorkDays.Monday | WorkDays.Sunday, new(8, 30), new(16, 45))
        );
        var hold = DirectoryHold.Open(A.Now);
        hold.Confirm(manager.Id, Later);
        ada.MarkMissing(A.Now);
        ada.Hold(hold.Id);
        var cohort = A.Cohort(manager, state: CohortState.Active, policy: new CohortPolicy { ProposalDays = 5 });
        var mentorship = AcceptedBy(ada, A.Mentorship(cohort, ada, manager));
        var round = SuggestionRound.Ask(cohort, 3, A.Now);
        round.MarkPrepared(A.Now);
        round.Close(Later);
        var session = FullSession(mentorship, ada);
        var checkIn = Answered(CheckIn.Plan(mentorship.Id, ada.Id, 1, Later, A.Now));
        return
        [
            manager,
            hold,
            ada,
            PersonalChat.Of(ada.Id, new ChatAddress("https://smba.example/emea/", "a:1", "29:1"), A.Now),
            OpenQuestion.To(ada.Id, QuestionKind.CheckIn, checkIn.Id.Value, A.Now),
            cohort,
            FullEnrolment(cohort, ada, manager),
            round,
            AnsweredList(round, ada, manager),
            .. EveryMatch.Of(cohort, ada, manager),
            mentorship,
            checkIn,
            CheckInDueEntry.Of(manager.Id, mentorship.Id, Later),
            SessionFeedback.Of(checkIn, new SessionAnswer(4, true, false, Fit.StillDeciding), Later),
            Expected(mentorship, ada),
            Signed(mentorship, ada),
            FullGoal(mentorship, ada),
            FullContribution(mentorship, ada),
            FullStatement(mentorship, ada),
            session,
            FullAgenda(mentorship, ada),
            FullTurn(mentorship, ada),
            FullCircleSession(session, ada),
            FullAttendance(session, ada),
            FullRequest(mentorship, ada),
            FullMerge(mentorship),
            FullConsent(mentorship, ada),
            SessionLink.Of(ada.Id, session.Id, "another secret", A.Now),
            FullOffer(ada),
            FullOffer(manager),
            DeclinedRequest(ada, manager),
            DeclinedRequest(manager, ada),
            FullWait(ada),
            .. Bookings(ada, manager),
            ManagerDigest.For(manager.Id, new DateOnly(2026, 3, 2), (Digest(), Basis(ada)), A.Now),
            OpenNotice(ada),
            Notice.Tell(ada.Id, NoticeKind.Proposal, ada.Id.Value, A.Now).ToSent("1700000000000", Later),
            ChatRateLimit.Of(ada.Id, Later),
            SendBucket.Of("app@tenant", Later),
            MessageStop.By(ada.Id, Later),
            AuditEntry.Of(new CommandContext(ada.Id, false, A.Now), "accept-proposal", mentorship.Id.Value),
            ErasureRequest.Of(ada.Id, A.Now),
            DownloadLink.Of(ada.Id, "a secret", A.Now),
            ConsoleLink.Of(ada.Id, "a secret", A.Now),
            ConsoleSession.Start(ada.Id, "a secret", "Edge on Windows", A.Now),
            HandledActivity.Of(new HandledMark("a:1|m1|message", "{\"verb\":\"show\"}"), A.Now),
        ];
    }

    private static CohortEnrolment FullEnrolment(Cohort cohort, Person ada, Person manager)
    {
        var enrolment = A.Enrolment(cohort, ada, MentoringRole.Mentor, capacity: 3, offers: ["C#", "Ünïcödé"]);
        enrolment.SetLevel(ExperienceLevel.Leading);
        enrolment.SetLanguages(["de", "en"]);
        enrolment.SetFormat(MeetingFormat.InPerson);
        enrolment.SetNotWith([manager.Id]);
        enrolment.TakePlace();
        enrolment.PauseUntil(Later);
        return enrolment;
    }

    private static Shortlist AnsweredList(SuggestionRound round, Person ada, Person manager)
    {
        var best = new BestPartner(manager.Id, [new ScoreTerm(ScoreTermKind.Goals, 400, ["C#"])]);
        var list = Shortlist.Of(round.Id, ada.Id, [best], A.Now);
        list.MarkReminded(Later);
        _ = list.Answer(new Dictionary<int, SuggestionAnswer> { [1] = SuggestionAnswer.RatherNot }, Later).Value;
        return list;
    }

    private static Mentorship AcceptedBy(Person person, Mentorship mentorship)
    {
        _ = mentorship.Accept(person.Id, new Quorum(MentoringModel.PeerPairs, 4), Later).Value;
        mentorship.MarkReminded(Later);
        mentorship.Resume(Later);
        mentorship.RecordAbsenceTold(
            mentorship.Member(person.Id)!,
            new HashSet<PersonId>(),
            new Quorum(MentoringModel.PeerPairs, 4),
            Later
        );
        return mentorship;
    }

    private static CheckIn Answered(CheckIn checkIn)
    {
        checkIn.MarkNudged(Later);
        checkIn.AnswerMet(
            new MeetingReport(5, 45, "We met 🎉", NoteAudience.Partner, "Read the book") { Takeaway = "Ask first" },
            Later
        );
        return checkIn;
    }

    private static Expectations Expected(Mentorship mentorship, Person person)
    {
        var (often, how) = (MeetingCadence.Monthly, MeetingChannel.Phone);
        var limits = Boundaries.WorkingHours | Boundaries.NoMessages;
        var answers = new ExpectationAnswers(
            Hope.Network,
            often,
            how,
            FeedbackStyle.Gentle,
            LearningStyle.Watching,
            limits
        );
        return Expectations.Of(mentorship.Id, person.Id, answers, A.Now);
    }

    private static Agreement Signed(Mentorship mentorship, Person person)
    {
        var agreement = Agreement.For(mentorship.Id);
        var (often, how) = (MeetingCadence.Monthly, MeetingChannel.Phone);
        agreement.MarkAsked(A.Now);
        agreement.MarkReminded(Later);
        agreement.MarkReviewed(Later);
        agreement.Propose(new(often, how, 45, Confidentiality.AskFirst, Boundaries.WorkTopics), person.Id, A.Now);
        return agreement;
    }

    private static ClosingStatement FullStatement(Mentorship mentorship, Person person)
    {
        var statement = ClosingStatement.Of(mentorship.Id, person.Id);
        statement.MarkAsked(A.Now);
        statement.SayDone(A.Now);
        statement.LookBack(new LookBackDraft("Say no earlier 🎉", true, "Your patience", true, false), Later);
        return statement;
    }

    private static CircleAgenda FullAgenda(Mentorship mentorship, Person person)
    {
        var agenda = CircleAgenda.Open(mentorship.Id);
        agenda.MoveOn();
        agenda.Write("Onboarding 🎉", person.Id);
        agenda.Volunteer(person.Id);
        return agenda;
    }

    private static CircleTurn FullTurn(Mentorship mentorship, Person person)
    {
        var turn = CircleTurn.Of(mentorship.Id, person.Id);
        turn.Take(Later);
        turn.Pass();
        turn.MarkToldMissed(Later);
        return turn;
    }

    private static CircleSession FullCircleSession(Session session, Person person)
    {
        var held = CircleSession.Held(session.Id, session.MentorshipId, Later, person.Id);
        held.MarkRecorded(Later);
        return held;
    }

    private static Attendance FullAttendance(Session session, Person person)
    {
        var attendance = Attendance.Of(session.Id, person.Id);
        attendance.Correct(came: true);
        return attendance;
    }

    private static CircleRequest FullRequest(Mentorship mentorship, Person person)
    {
        var request = CircleRequest.Of(mentorship.Id, person.Id);
        request.Ask(Later, A.Now);
        request.ComeTrue();
        return request;
    }

    private static HelpOffer FullOffer(Person person)
    {
        var offer = HelpOffer.Of(person.Id, A.Now);
        offer.Offer(["SQL", "C#"], 3, Later);
        offer.MarkAsked(Later);
        offer.CountAccepted();
        return offer;
    }

    private static HelpRequest DeclinedRequest(Person asker, Person helper)
    {
        var request = HelpRequest.Ask(asker.Id, helper.Id, "SQL", $"A slow query 🎉 of {asker.Name}", 1, A.Now);
        request.Decline(DeclineReason.AskLater, Later);
        return request;
    }

    private static IReadOnlyList<object> Bookings(Person ada, Person manager)
    {
        var booked = BookableSlot.Offer(manager.Id, Later, 30, A.Now);
        booked.Book(ada.Id, $"Topic 🎉 of {ada.Name}", Later, A.Now);
        var other = BookableSlot.Offer(ada.Id, Later.AddHours(2), 45, A.Now);
        other.Book(manager.Id, $"Topic of {manager.Name}", Later, A.Now);
        var held = BookableSlot.Offer(manager.Id, Later.AddHours(5), 15, A.Now);
        held.HoldFor(ada.Id, A.Now);
        var desk = BookingDesk.Of(ada.Id);
        desk.CountChange();
        return
        [
            booked,
            other,
            held,
            desk,
            SlotWait.For(other.Id, manager.Id, A.Now),
            SlotWait.For(booked.Id, ada.Id, A.Now),
            SlotLink.Of(ada.Id, booked.Id, "a third secret", A.Now),
        ];
    }

    private static HelpWait FullWait(Person person)
    {
        var wait = HelpWait.For(person.Id, "Negotiation", A.Now);
        wait.MarkTold(Later);
        return wait;
    }

    private static CircleMerge FullMerge(Mentorship mentorship)
    {
        var merge = CircleMerge.Ask(mentorship.Id, mentorship.Id, Later);
        merge.GiveUp();
        return merge;
    }

    private static MergeConsent FullConsent(Mentorship mentorship, Person person)
    {
        var consent = MergeConsent.Of(mentorship.Id, person.Id);
        consent.Say(agrees: true);
        return consent;
    }

    private static Contribution FullContribution(Mentorship mentorship, Person person)
    {
        var contribution = Contribution.Of(mentorship.Id, person.Id);
        contribution.Bring(new ContributionDraft("Flaky tests", null), A.Now);
        contribution.Settle(A.Now);
        contribution.Bring(new ContributionDraft("A slow build 🎉", "Pairing"), Later);
        return contribution;
    }

    private static Goal FullGoal(Mentorship mentorship, Person owner)
    {
        var draft = new GoalDraft(
            "Speak up 🎤",
            "A talk given",
            new DateOnly(2026, 5, 1),
            ["An outline", "A rehearsal"]
        );
        var goal = Goal.Set(mentorship.Id, owner.Id, place: 1, draft, A.Now);
        goal.Tick(1, isDone: true);
        goal.Drop("No stage found", Later);
        return goal;
    }

    private static Session FullSession(Mentorship mentorship, Person proposer)
    {
        var draft = new SessionDraft([Later, Later.AddHours(2)], 45, SessionForm.Hybrid, "Ada Lovelace’s office");
        var session = Session.Propose(mentorship.Id, proposer.Id, draft, A.Now);
        session.Agree(Later, remindAt: Later, A.Now);
        session.Offer(proposer.Id, [Later.AddHours(4)], A.Now);
        session.TakeTurn(proposer.Id);
        return session;
    }

    private static DigestContent Digest() =>
        new(6, 5, ["Ada Lovelace"], 12, 0.5, [new UpcomingCohort("Autumn", Later)]) { CountedAt = A.Now };

    private static DigestBasis Basis(Person ada) => new(new Dictionary<PersonId, int> { [ada.Id] = 2 });

    private static Notice OpenNotice(Person to)
    {
        var notice = Notice.Tell(to.Id, NoticeKind.CheckIn, to.Id.Value, A.Now, notBefore: Later, occurrence: "1");
        notice.RetryAt(Later, "429", countsAsAttempt: true);
        notice.Park("502 Unknown", Later);
        return notice;
    }
}
