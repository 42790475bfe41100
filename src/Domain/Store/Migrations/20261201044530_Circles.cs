using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class Circles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "learning_goal",
                table: "cohorts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "mentors_of_id",
                table: "cohorts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "circle_agendas",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    has_volunteered = table.Column<bool>(type: "boolean", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    own_topic = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    own_topic_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    used = table.Column<string>(type: "jsonb", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_agendas", x => x.mentorship_id);
                    table.ForeignKey(
                        name: "fk_circle_agendas_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_agendas_people_facilitator_id",
                        column: x => x.facilitator_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_circle_agendas_people_own_topic_by_id",
                        column: x => x.own_topic_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "circle_merges",
                columns: table => new
                {
                    small_id = table.Column<Guid>(type: "uuid", nullable: false),
                    large_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_merges", x => x.small_id);
                    table.ForeignKey(
                        name: "fk_circle_merges_mentorships_large_id",
                        column: x => x.large_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_merges_mentorships_small_id",
                        column: x => x.small_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_requests",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joins_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_requests", x => new { x.mentorship_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_circle_requests_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_requests_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_sessions",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_sessions", x => x.session_id);
                    table.ForeignKey(
                        name: "fk_circle_sessions_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_sessions_people_facilitator_id",
                        column: x => x.facilitator_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_circle_sessions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_turns",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    has_passed = table.Column<bool>(type: "boolean", nullable: false),
                    told_missed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_turns", x => new { x.mentorship_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_circle_turns_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_turns_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "circle_merge_consents",
                columns: table => new
                {
                    small_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circle_merge_consents", x => new { x.small_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_circle_merge_consents_circle_merges_small_id",
                        column: x => x.small_id,
                        principalTable: "circle_merges",
                        principalColumn: "small_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_circle_merge_consents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    came = table.Column<bool>(type: "boolean", nullable: false),
                    is_own_word = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => new { x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_attendances_circle_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "circle_sessions",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendances_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cohorts_mentors_of_id",
                table: "cohorts",
                column: "mentors_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_person_id",
                table: "attendances",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_agendas_facilitator_id",
                table: "circle_agendas",
                column: "facilitator_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_agendas_own_topic_by_id",
                table: "circle_agendas",
                column: "own_topic_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_merge_consents_person_id",
                table: "circle_merge_consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_merges_large_id",
                table: "circle_merges",
                column: "large_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_requests_due",
                table: "circle_requests",
                column: "joins_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_circle_requests_person_id",
                table: "circle_requests",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_sessions_facilitator_id",
                table: "circle_sessions",
                column: "facilitator_id");

            migrationBuilder.CreateIndex(
                name: "ix_circle_sessions_mentorship_id_starts_at",
                table: "circle_sessions",
                columns: new[] { "mentorship_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_circle_turns_person_id",
                table: "circle_turns",
                column: "person_id");

            migrationBuilder.AddForeignKey(
                name: "fk_cohorts_cohorts_mentors_of_id",
                table: "cohorts",
                column: "mentors_of_id",
                principalTable: "cohorts",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_cohorts_cohorts_mentors_of_id",
                table: "cohorts");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "circle_agendas");

            migrationBuilder.DropTable(
                name: "circle_merge_consents");

            migrationBuilder.DropTable(
                name: "circle_requests");

            migrationBuilder.DropTable(
                name: "circle_turns");

            migrationBuilder.DropTable(
                name: "circle_sessions");

            migrationBuilder.DropTable(
                name: "circle_merges");

            migrationBuilder.DropIndex(
                name: "ix_cohorts_mentors_of_id",
                table: "cohorts");

            migrationBuilder.DropColumn(
                name: "learning_goal",
                table: "cohorts");

            migrationBuilder.DropColumn(
                name: "mentors_of_id",
                table: "cohorts");
        }
    }
}
