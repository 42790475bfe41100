using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class Exchange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "exchange_at",
                table: "sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "turn_id",
                table: "sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "takeaway",
                table: "check_ins",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stuck = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    worked = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_stuck = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributions", x => new { x.mentorship_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_contributions_mentorship_members_mentorship_id_person_id",
                        columns: x => new { x.mentorship_id, x.person_id },
                        principalTable: "mentorship_members",
                        principalColumns: new[] { "mentorship_id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_turn_id",
                table: "sessions",
                column: "turn_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_person_id",
                table: "contributions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributions_written_at",
                table: "contributions",
                column: "written_at");

            migrationBuilder.AddForeignKey(
                name: "fk_sessions_people_turn_id",
                table: "sessions",
                column: "turn_id",
                principalTable: "people",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_sessions_people_turn_id",
                table: "sessions");

            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropIndex(
                name: "ix_sessions_turn_id",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "exchange_at",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "turn_id",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "takeaway",
                table: "check_ins");
        }
    }
}
